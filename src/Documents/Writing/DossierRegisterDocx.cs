namespace MangNon.Documents.Writing;

/// <summary>The register of dossiers of administrative procedures (sổ theo dõi hồ sơ), for paper.</summary>
/// <param name="Period">Part of the title: "Năm 2026".</param>
/// <param name="Rows">In the order they are to stand.</param>
public sealed record DossierRegister(CaseLetterhead Head, string Period, IReadOnlyList<DossierRegisterRow> Rows, PrintNote Printed);

/// <summary>A dossier. What is not there yet is empty.</summary>
/// <param name="Due">When the result was appointed.</param>
/// <param name="Result">Number and day of the paper that is the result.</param>
public sealed record DossierRegisterRow(string Number, string Received, string Applicant, string Procedure, string Complete, string Due, string Result, string Outcome);

/// <summary>Writes the register of dossiers on landscape pages.</summary>
public static class DossierRegisterDocx
{
    private const string Name = "Sổ theo dõi hồ sơ thủ tục hành chính";

    /// <summary>The register as .docx; without rows, a sheet to be kept by hand.</summary>
    public static byte[] Write(DossierRegister register) => LandscapeRegister.Write(
        new RegisterSheet($"{Name} lĩnh vực trẻ em", Name, Note: null, register.Period, register.Head, register.Printed, "NGƯỜI GIỮ SỔ"),
        Name,
        ["Số", "Nhận lúc", "Người nộp", "Thủ tục", "Đủ hồ sơ lúc", "Hẹn trả", "Kết quả: số, ngày", "Tình trạng, lý do"],
        [20, 36, 50, 90, 36, 36, 44, 60],
        register.Rows.Select(Texts));

    private static IEnumerable<string> Texts(DossierRegisterRow row) => [row.Number, row.Received, row.Applicant, row.Procedure, row.Complete, row.Due, row.Result, row.Outcome];
}
