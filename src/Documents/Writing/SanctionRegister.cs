namespace MangNon.Documents.Writing;

/// <summary>The register of administrative sanctions (sổ theo dõi xử phạt vi phạm hành chính), for paper.</summary>
/// <param name="Period">Part of the title: "Năm 2026".</param>
/// <param name="Rows">In the order they are to stand.</param>
public sealed record SanctionRegister(CaseLetterhead Head, string Period, IReadOnlyList<SanctionRegisterRow> Rows, PrintNote Printed)
{
    /// <summary>What was fined and what came in, under the table; null for neither.</summary>
    public string? Total { get; init; }
}

/// <summary>A sanction. What is not there yet is empty.</summary>
/// <param name="Record">Number and day of the record of the violation.</param>
/// <param name="Decision">Number and day of the decision, and who made it.</param>
/// <param name="Sanction">The fine, or the warning.</param>
/// <param name="Measures">Extra sanctions and remedies.</param>
/// <param name="Outcome">Where it stands, or whom it was passed on to.</param>
public sealed record SanctionRegisterRow(
    string Number, string Record, string Violator, string Acts, string Decision, string Sanction, string Measures, string Paid, string Outcome);
