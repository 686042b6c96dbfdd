using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Care;
using MangNon.Domain.Cases.Forms;
using MangNon.Domain.Children;

namespace MangNon.Documents.Writing;

/// <summary>Words and codes of alternative care as its papers write them.</summary>
internal static class CareWording
{
    public static PersonAnswer Applicant(CarerApplication said) => new(said.Name, Born(said.Birth), said.Work, said.Phone, said.Address);

    public static PersonAnswer Carer(PlacedCarer? carer) => new(carer?.Name, Born(carer?.Birth), carer?.Work, carer?.Phone, carer?.Address);

    /// <summary>As exactly as it is known: day, month or year.</summary>
    public static string? Born(BirthDate? born) => born switch
    {
        null => null,
        { Precision: BirthPrecision.Year } year => $"{year.Day.Year}",
        { Precision: BirthPrecision.Month } month => $"{month.Day.Month:00}/{month.Day.Year}",
        { Precision: BirthPrecision.Estimated } about => $"khoảng {about.Day.Year}",
        { } exact => CaseFormValues.Day(exact.Day),
    };

    /// <summary>"01 trẻ em, từ 6 đến 10 tuổi, nữ, lâu dài"; null where nothing is wished.</summary>
    public static string? Wish(CarerApplication said, bool withTerm = true)
    {
        var parts = new[]
        {
            said.WishCount is { } count ? $"{count:00} trẻ em" : null,
            Ages(said),
            said.WishSex switch { Sex.Male => "nam", Sex.Female => "nữ", _ => null },
            withTerm && said.WishTerm is { } term ? TermWord(term) : null,
        }.OfType<string>().ToList();
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }

    public static string TermWord(CareTerm term) => term is CareTerm.Temporary ? "tạm thời" : "lâu dài";

    public static string? TermCode(CareTerm? term) => term switch { CareTerm.Temporary => "temporary", CareTerm.Lasting => "long", _ => null };

    public static string? FormCode(CareForm? form) => form switch { CareForm.Relative => "relative", CareForm.NotRelated => "other", CareForm.Facility => "facility", _ => null };

    public static string GroundCode(CareEndGround ground) => ground switch
    {
        CareEndGround.ConditionsLost => "a",
        CareEndGround.CarerHarmedChild => "b",
        CareEndGround.CarerAsked => "c",
        CareEndGround.ChildHarmedCarer => "d",
        CareEndGround.Reunion => "dd",
        CareEndGround.ChildWished => "child",
        CareEndGround.LastingCareFound => "lasting",
        _ => "sixteen",
    };

    public static string Waiver(ConsentWaiver waiver) => waiver switch
    {
        ConsentWaiver.SafeShelter => "Trẻ em được bố trí nơi tạm trú an toàn (Điều 50 khoản 2 điểm b Luật Trẻ em)",
        ConsentWaiver.InterventionCare => "Chăm sóc thay thế là biện pháp can thiệp (Điều 50 khoản 2 điểm c Luật Trẻ em)",
        ConsentWaiver.CourtMeasure => "Theo quyết định của Tòa án (Điều 52 khoản 3 Luật Trẻ em)",
        ConsentWaiver.LimitedParentalRights => "Cha, mẹ bị hạn chế quyền của cha, mẹ",
        _ => "Trẻ em không có người giám hộ",
    };

    public static string State(CarerState state) => state switch
    {
        CarerState.Applied => "chưa xác minh",
        CarerState.Verified => "đã xác minh, chờ duyệt",
        CarerState.OnList => "đủ điều kiện",
        CarerState.Refused => "không được duyệt",
        _ => "đã ra khỏi danh sách",
    };

    public static string State(CareState state) => state switch
    {
        CareState.Needed => "chờ đánh giá",
        CareState.Assessed => "đã đánh giá, đang lập kế hoạch",
        CareState.PlanSubmitted => "kế hoạch chờ duyệt",
        CareState.Searching => "đang tìm người nhận",
        CareState.CarerFound => "đã chọn người nhận",
        CareState.Decided => "đã có quyết định, chờ giao nhận",
        CareState.Placed => "đang được chăm sóc",
        CareState.MovedOut => "đã đưa ra khẩn cấp",
        _ => "đã chấm dứt",
    };

    public static string Group(CareGroup group) => group switch
    {
        CareGroup.WithoutParents => "mồ côi, bị bỏ rơi, không nơi nương tựa",
        CareGroup.UnsafeWithParents => "không thể sống cùng cha, mẹ vì sự an toàn",
        CareGroup.Disaster => "bị ảnh hưởng của thiên tai, thảm họa",
        _ => "lánh nạn, tị nạn",
    };

    private static string? Ages(CarerApplication said) => (said.WishFromAge, said.WishToAge) switch
    {
        ({ } from, { } to) when from == to => $"{from} tuổi",
        ({ } from, { } to) => $"từ {from} đến {to} tuổi",
        ({ } from, null) => $"từ {from} tuổi",
        (null, { } to) => $"đến {to} tuổi",
        _ => null,
    };
}
