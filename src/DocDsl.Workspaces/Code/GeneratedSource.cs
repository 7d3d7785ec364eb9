using DocDsl.Core.Text;

namespace DocDsl.Workspaces.Code;

/// <summary>Generated code.</summary>
/// <param name="Path">Where the compiler says that it is: an absolute path, where a file is only if the project emits generated
/// files.</param>
/// <param name="IsOnDisk">Whether there is a file.</param>
/// <param name="Text">What was compiled, from the PDB; null when the PDB has it not, and the file is to be read.</param>
/// <param name="Start">Where the property's name begins.</param>
/// <param name="End">Where it ends.</param>
internal sealed record GeneratedSource(string Path, bool IsOnDisk, string? Text, LinePosition Start, LinePosition End);
