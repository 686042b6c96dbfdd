namespace MangNon.Documents.Writing;

/// <summary>Writes the register of reports received on landscape pages.</summary>
public static class IntakeRegisterDocx
{
    private const string Sealed = "……………";

    /// <summary>The register as .docx; without rows, a sheet to be kept by hand.</summary>
    public static byte[] Write(IntakeRegister register) => LandscapeRegister.Write(
        new RegisterSheet("Sổ tiếp nhận thông tin về trẻ em", "Sổ tiếp nhận thông tin", "Thông tin được giữ bí mật theo Điều 24 Nghị định số 56/2017/NĐ-CP.", register.Period, register.Head, register.Printed, "NGƯỜI GIỮ SỔ"),
        "Sổ tiếp nhận thông tin về trẻ em",
        ["Số", "Thời điểm nhận", "Hình thức", "Người báo tin", "Trẻ em", "Nơi xảy ra", "Nội dung", "Người tiếp nhận", "Xử lý, nơi chuyển", "Kết quả"],
        [20, 38, 34, 40, 38, 38, 60, 38, 52, 40],
        register.Rows.Select(r => Texts(r, register.ShowsSealed)));

    private static IEnumerable<string> Texts(IntakeRegisterRow row, bool showsSealed) =>
    [
        row.Number, CaseFormValues.ShortMoment(row.ReceivedAt), row.Channel ?? "", showsSealed ? row.Informant ?? "" : Sealed, row.Child ?? "",
        row.Place ?? "", row.Content ?? "", row.Receiver ?? "", row.Handling ?? "", row.Outcome ?? "",
    ];
}
