namespace MangNon.Documents.Writing;

/// <summary>Papers of one case bound into one file (hồ sơ trường hợp).</summary>
/// <param name="Number">Number of the case; never a name.</param>
/// <param name="Head">Issuer, place and day of the list of papers in front.</param>
/// <param name="Printed">Stands at the foot of every page, whatever the papers say.</param>
public sealed record CaseFile(string Number, CaseLetterhead Head, IReadOnlyList<CaseFileEntry> Entries, PrintNote Printed);

/// <summary>A paper of the file.</summary>
/// <param name="MadeAt">UTC; the papers stand in this order.</param>
public sealed record CaseFileEntry(DateTime MadeAt, CaseFormPaper Paper);
