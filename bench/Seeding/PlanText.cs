using System.Globalization;
using System.Text;

namespace MangNon.Bench.Seeding;

/// <summary>
/// Text of an invented plan in the form of Nghị định 30/2020/NĐ-CP, as long as wanted: the words repeat, the structure does not.
/// One paragraph a line.
/// </summary>
internal static class PlanText
{
    /// <summary>Groups of duties in a plan of twelve pages.</summary>
    public const int OfTwelvePages = 11;

    private static readonly string[] Subjects =
    [
        "Truyền thông về quyền trẻ em", "Phòng, chống tai nạn thương tích", "Phòng, chống đuối nước", "Phòng, chống xâm hại trẻ em", "Chăm sóc sức khỏe, dinh dưỡng",
        "Đăng ký khai sinh và hồ sơ trẻ em", "Hỗ trợ trẻ em có hoàn cảnh đặc biệt", "Văn hóa, vui chơi, giải trí", "Sự tham gia của trẻ em", "An toàn trên môi trường mạng",
    ];

    private static readonly string[] Duties =
    [
        "{0} tổ chức buổi nói chuyện tại nhà văn hóa về {1} cho cha mẹ và người chăm sóc, ít nhất {2} buổi, hoàn thành trước ngày {3}",
        "{0} chủ trì, phối hợp với Hội Liên hiệp Phụ nữ phường rà soát danh sách trẻ em cần hỗ trợ trong việc {1}, gửi kết quả trước ngày {3}",
        "{0} kiểm tra các điểm vui chơi, ao hồ, công trình đang thi công có nguy cơ liên quan đến {1}, lập biên bản và báo cáo trước ngày {3}",
        "{0} tuyên truyền trên hệ thống truyền thanh về {1}, mỗi tuần {2} lượt, thực hiện trong tháng {4}/{5}",
        "{0} vận động tổ chức, cá nhân ủng hộ hoạt động {1} với ít nhất {2} suất quà, trao trong dịp Tết Trung thu",
        "{0} tập huấn kỹ năng cho cộng tác viên và tổ trưởng tổ dân phố về {1}, ít nhất {2} người tham dự, hoàn thành trước ngày {3}",
    ];

    private static readonly string[] Aims = ["bảo vệ trẻ em tại gia đình", "an toàn trên đường đến trường", "kỹ năng bơi và cứu đuối", "nhận biết nguy cơ xâm hại", "bữa ăn đủ chất của trẻ nhỏ", "sử dụng mạng an toàn", "đọc sách và chơi ngoài trời"];

    private static readonly string[] Units = ["Công an phường", "Trạm Y tế phường", "Tư pháp - Hộ tịch phường", "Đoàn Thanh niên phường", "Hội Liên hiệp Phụ nữ phường", "Trường Tiểu học", "Văn hóa - Xã hội phường"];

    /// <param name="groups">How many groups of six duties; eleven make twelve pages.</param>
    public static IEnumerable<string> Paragraphs(string ward, int year, int groups) =>
        [.. Opening(ward, year), .. Enumerable.Range(0, groups).SelectMany(g => Group(g, year)), .. Closing(year)];

    /// <summary>As plain text, lines broken as a converter breaks them.</summary>
    public static string Plain(string ward, int year, int groups)
    {
        var text = new StringBuilder();
        foreach (var line in Paragraphs(ward, year, groups).SelectMany(Wrapped)) text.Append(line).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<string> Opening(string ward, int year) =>
    [
        "ỦY BAN NHÂN DÂN", ward.ToUpper(CultureInfo.GetCultureInfo("vi-VN")), "Số: 12/KH-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
        $"{ward[7..]}, ngày 05 tháng 02 năm {year}", "", "KẾ HOẠCH", $"Công tác trẻ em năm {year}", "",
        "Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;", "Căn cứ Nghị định số 56/2017/NĐ-CP ngày 09 tháng 5 năm 2017 của Chính phủ;",
        $"Ủy ban nhân dân {ward.ToLower(CultureInfo.GetCultureInfo("vi-VN"))} xây dựng Kế hoạch công tác trẻ em năm {year} như sau:",
        "I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích", "a) Nâng cao trách nhiệm của gia đình, nhà trường và cộng đồng trong việc chăm sóc và bảo vệ trẻ em trên địa bàn.",
        "b) Giảm số vụ tai nạn thương tích và bạo lực, xâm hại trẻ em so với năm trước.", "2. Yêu cầu", "a) Công việc được phân công rõ người, rõ việc, rõ thời hạn.", "II. NHIỆM VỤ, GIẢI PHÁP",
    ];

    private static IEnumerable<string> Group(int group, int year)
    {
        yield return $"{group + 1}. {Subjects[group % Subjects.Length]}";
        for (var i = 0; i < 6; i++) yield return $"{"abcdđe"[i]}) {Duty(group * 6 + i, year)}. {Background(group + i)}";
    }

    private static string Duty(int number, int year)
    {
        var day = new DateOnly(year, 2 + number % 11, 1 + number * 7 % 27);
        return string.Format(CultureInfo.InvariantCulture, Duties[number % Duties.Length], Units[number / 2 % Units.Length], Aims[number % Aims.Length], 2 + number % 9, day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), day.Month, year);
    }

    private static string Background(int number) =>
        $"Nội dung bám sát tình hình từng tổ dân phố, chú ý trẻ em có hoàn cảnh đặc biệt, trẻ em sống với ông bà và trẻ em mới chuyển đến; việc {Aims[number % Aims.Length]} được lồng ghép với {Aims[(number + 3) % Aims.Length]} để các gia đình dễ theo dõi. Kết quả được ghi lại bằng con số, kèm ảnh chụp hoặc biên bản, làm cơ sở nghiệm thu và tổng hợp báo cáo.";

    private static IEnumerable<string> Closing(int year) =>
    [
        "III. TỔ CHỨC THỰC HIỆN", "1. Công an phường", "a) Nắm tình hình, xử lý kịp thời vụ việc liên quan đến trẻ em.", "2. Trạm Y tế phường", "a) Theo dõi sức khỏe và dinh dưỡng của trẻ em dưới 6 tuổi.", "IV. CHẾ ĐỘ BÁO CÁO",
        $"Các ban ngành, hội đoàn thể, tổ dân phố, trường học gửi báo cáo 6 tháng đầu năm trước ngày 15/6/{year} và báo cáo năm trước ngày 15/11/{year} về Văn hóa - Xã hội phường để tổng hợp.",
        "", "Nơi nhận:", "- UBND tỉnh;", "- Các đơn vị tại mục III;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "Phạm Thanh Bình",
    ];

    private static IEnumerable<string> Wrapped(string paragraph)
    {
        var line = new StringBuilder();
        foreach (var word in paragraph.Split(' '))
        {
            if (line.Length + word.Length > 85)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }
}
