using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Care;
using MangNon.Domain.Children;

namespace MangNon.Documents.Writing;

/// <summary>Writes the register of carers and the list of children in need of care on landscape pages.</summary>
public static class CareRegisterDocx
{
    /// <summary>The register of carers as .docx; without any, a sheet to be kept by hand.</summary>
    public static byte[] Write(CarerRegister register) => Write(
        new RegisterSheet("Sổ đăng ký nhận chăm sóc thay thế", "Sổ đăng ký nhận chăm sóc thay thế", "Lập theo Điều 65 Luật Trẻ em, Điều 40 Nghị định số 56/2017/NĐ-CP.", register.Period, register.Head, register.Printed, "NGƯỜI GIỮ SỔ"),
        ["STT", "Họ và tên", "Ngày sinh", "Nơi cư trú, điện thoại", "Ngày đăng ký", "Nguyện vọng", "Xác minh", "Tư vấn", "Tình trạng", "Đang nhận"],
        [14, 40, 28, 56, 28, 48, 28, 28, 44, 20],
        register.Carers.Select(Cells));

    /// <summary>The list of children in need of alternative care as .docx.</summary>
    public static byte[] Write(CareNeedList list) => Write(
        new RegisterSheet("Danh sách trẻ em có nhu cầu chăm sóc thay thế", "Danh sách trẻ em có nhu cầu chăm sóc thay thế", "Thông tin được giữ bí mật theo Điều 24 Nghị định số 56/2017/NĐ-CP.", list.Period, list.Head, list.Printed, "NGƯỜI LẬP DANH SÁCH"),
        ["STT", "Mã ca, họ và tên", "Ngày sinh", "Giới tính", "Nơi ở hiện tại", "Hoàn cảnh", "Hình thức", "Từ ngày", "Tình trạng", "Hạn gần nhất"],
        [14, 44, 28, 18, 46, 48, 42, 28, 42, 28],
        list.Rows.Select(Cells));

    private static string[] Cells(CarerRegisterRow row)
    {
        var (carer, said) = (row.Carer, row.Carer.Application);
        return
        [
            said.Name, CareWording.Born(said.Birth) ?? "", string.Join("\n", new[] { said.Address, said.Phone }.Where(t => !string.IsNullOrWhiteSpace(t))), Day(carer.HandedInOn),
            CareWording.Wish(said) ?? "", Day(carer.Verification?.On), Day(carer.CounselledOn), State(carer), row.ChildrenNow == 0 ? "" : row.ChildrenNow.ToInvariant(),
        ];
    }

    private static string State(RegisteredCarer carer) => carer switch
    {
        { State: CarerState.OnList, PausedOn: { } paused } => $"đủ điều kiện; tạm ngừng từ {Day(paused)}",
        { State: CarerState.OnList, IsActive: false } => "không còn đủ điều kiện",
        { State: CarerState.StruckOff } => $"ra khỏi danh sách {Day(carer.StruckOffOn)}",
        _ => CareWording.State(carer.State),
    };

    private static string[] Cells(CareNeedRow row)
    {
        var placement = row.Placement;
        return
        [
            row.Child?.Name is { Length: > 0 } name ? $"{row.Mark}\n{name}" : row.Mark, CareWording.Born(row.Child?.Born) ?? "",
            row.Child?.Sex switch { Sex.Male => "Nam", Sex.Female => "Nữ", _ => "" }, placement.Facility ?? row.Child?.Residence ?? "",
            placement.Group is { } group ? CareWording.Group(group) : "", $"{CareWording.TermWord(placement.Term)}{FormWord(placement.Form)}", Day(row.Since), CareWording.State(placement.State), Day(row.NextDue),
        ];
    }

    private static string FormWord(CareForm? form) => form switch
    {
        CareForm.Relative => ", người thân thích",
        CareForm.NotRelated => ", cá nhân, gia đình khác",
        CareForm.Facility => ", cơ sở trợ giúp xã hội",
        _ => "",
    };

    private static string Day(DateOnly? day) => day is { } known ? CaseFormValues.Day(known) : "";

    private static byte[] Write(RegisterSheet sheet, string[] titles, int[] widths, IEnumerable<string[]> rows) =>
        LandscapeRegister.Write(sheet, sheet.Title, titles, widths, rows.Select((row, i) => row.Prepend((i + 1).ToInvariant())));
}
