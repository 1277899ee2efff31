/** The package has no types of its own; of it, only the reader is used here. It throws on what is no EDTF. */
declare module 'edtf' {
  const edtf: (text: string) => unknown
  export default edtf
}
