namespace MangNon.Documents.Writing;

/// <summary>The register of reports received (sổ tiếp nhận thông tin), for paper.</summary>
/// <param name="Period">Part of the title: "Năm 2026", "Quý III năm 2026".</param>
/// <param name="Rows">In the order they are to stand.</param>
/// <param name="ShowsSealed">Prints who gave the reports; left out, dotted lines stand there.</param>
public sealed record IntakeRegister(CaseLetterhead Head, string Period, IReadOnlyList<IntakeRegisterRow> Rows, PrintNote Printed, bool ShowsSealed = false);

/// <summary>A report received. Everything may be unknown but the number and the instant.</summary>
/// <param name="ReceivedAt">UTC.</param>
/// <param name="Channel">How it came: "điện thoại", "Tổng đài 111 chuyển".</param>
/// <param name="Informant">Sealed.</param>
/// <param name="Child">Name, or what is known of the child, as far as the reader of the register may see it.</param>
/// <param name="Handling">What was done and to whom it was passed on.</param>
public sealed record IntakeRegisterRow(
    string Number,
    DateTime ReceivedAt,
    string? Channel = null,
    string? Informant = null,
    string? Child = null,
    string? Place = null,
    string? Content = null,
    string? Receiver = null,
    string? Handling = null,
    string? Outcome = null);
