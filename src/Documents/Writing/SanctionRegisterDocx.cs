namespace MangNon.Documents.Writing;

/// <summary>Writes the register of administrative sanctions on landscape pages.</summary>
public static class SanctionRegisterDocx
{
    private const string Name = "Sổ theo dõi xử phạt vi phạm hành chính";

    /// <summary>The register as .docx; without rows, a sheet to be kept by hand.</summary>
    public static byte[] Write(SanctionRegister register) => LandscapeRegister.Write(
        new RegisterSheet($"{Name} về trẻ em", Name, Note: null, register.Period, register.Head, register.Printed, "NGƯỜI GIỮ SỔ") { Total = register.Total },
        Name,
        ["Số", "Biên bản", "Người, tổ chức vi phạm", "Hành vi, điều khoản", "Quyết định xử phạt", "Hình thức, mức phạt", "Phạt bổ sung, khắc phục hậu quả", "Đã nộp", "Tình trạng, nơi chuyển"],
        [20, 40, 46, 70, 46, 40, 52, 36, 48],
        register.Rows.Select(Texts));

    private static IEnumerable<string> Texts(SanctionRegisterRow row) =>
        [row.Number, row.Record, row.Violator, row.Acts, row.Decision, row.Sanction, row.Measures, row.Paid, row.Outcome];
}
