using System.Text.RegularExpressions;

namespace MangNon.Domain.Reports;

/// <summary>
/// The words of a duty or of a result, made to fit into a sentence. Plans write duties as commands ("Tổ chức Diễn đàn trẻ
/// em."), reports tell them ("Đoàn Thanh niên phường đã tổ chức Diễn đàn trẻ em.").
/// </summary>
internal sealed partial class Duty
{
    private const int ReferenceLength = 110;

    // First words that begin a command. A first word outside this list may be a noun, which cannot follow "đã".
    private static readonly HashSet<string> Verbs =
    [
        "tổ chức", "xây dựng", "triển khai", "tăng cường", "đẩy mạnh", "truyền thông", "tuyên truyền", "phối hợp", "thực hiện",
        "tiếp tục", "duy trì", "củng cố", "rà soát", "thống kê", "cập nhật", "lập", "ban hành", "tham mưu", "tham gia", "phát huy",
        "phát động", "phát thanh", "phát hiện", "biểu dương", "khen thưởng", "huy động", "vận động", "kiểm tra", "giám sát",
        "xử lý", "tiếp nhận", "bố trí", "hỗ trợ", "thăm", "thăm hỏi", "tặng", "trao", "cấp", "cấp phát", "khám", "tư vấn",
        "hướng dẫn", "bàn giao", "quản lý", "nâng cao", "bảo đảm", "đảm bảo", "ngăn ngừa", "ngăn chặn", "can thiệp", "thành lập",
        "kiện toàn", "báo cáo", "tổng hợp", "đề xuất", "kiến nghị", "chỉ đạo", "chủ trì", "chủ động", "theo dõi", "đôn đốc",
        "thu thập", "mở", "dạy", "tập huấn", "bồi dưỡng", "đào tạo", "lồng ghép", "tích hợp", "quán triệt", "phổ biến", "nhân rộng",
        "lấy", "kịp thời", "thường xuyên", "định kỳ", "nghiêm túc", "kiên quyết", "quan tâm", "chú trọng", "sử dụng", "cung cấp", "giới thiệu",
        "kết nối", "treo", "lắp đặt", "sửa chữa", "hoàn thành", "hoàn thiện", "giải quyết", "tạo", "đưa", "giao", "gửi", "mời",
        "ký", "ký kết", "đăng", "đăng ký", "đăng tải", "khảo sát", "đánh giá", "sơ kết", "tổng kết", "phân công", "niêm yết",
        "tiêm", "tiêm chủng", "chăm sóc", "bảo vệ", "giáo dục", "đổi mới", "tích cực", "phấn đấu", "giảm", "tăng", "nhận", "in",
        "cử", "làm", "tìm", "xác minh", "điều tra", "chuẩn hóa", "số hóa", "trang bị", "mua", "tu sửa", "vệ sinh", "trồng", "họp",
        "công bố", "công khai", "cân đối", "báo", "giúp", "tuần tra", "trả lời", "cắm", "gỡ", "khai trương", "khởi công", "nói chuyện", "tọa đàm", "góp ý", "đối thoại", "yêu cầu", "đề nghị",
    ];

    private readonly string _text;
    private readonly bool _beginsWithVerb;

    public Duty(string text)
    {
        _text = AsOneSentence(ReportWording.Tidy(text));
        _beginsWithVerb = BeginsWithVerb(_text);
    }

    /// <summary>Behind "đã", "đang": "tổ chức Diễn đàn trẻ em", or "thực hiện nhiệm vụ “Diễn đàn trẻ em”".</summary>
    public string Predicate => _beginsWithVerb ? LowerFirst(_text) : $"thực hiện nhiệm vụ “{_text}”";

    /// <summary>As a thing one speaks about, whole: "việc tổ chức …", "nhiệm vụ “…”".</summary>
    public string Matter => _beginsWithVerb ? $"việc {LowerFirst(_text)}" : $"nhiệm vụ “{_text}”";

    /// <summary>As a command again: "Tổ chức …", "Thực hiện nhiệm vụ “…”".</summary>
    public string Command => _beginsWithVerb ? ReportWording.UpperFirst(_text) : $"Thực hiện nhiệm vụ “{_text}”";

    /// <summary>Short, to say what a result belongs to: "nhiệm vụ tổ chức …".</summary>
    public string Reference
    {
        get
        {
            var words = ReportWording.Shorten(_text, ReferenceLength);
            return _beginsWithVerb ? $"nhiệm vụ {LowerFirst(words)}" : $"nhiệm vụ “{words}”";
        }
    }

    /// <summary>True if the duty says itself that it goes on, or how it is done: "tiếp tục" or "hoàn thành việc" before it would sound wrong.</summary>
    public bool StandsAlone => FirstWords(_text, 2) is "tiếp tục" or "duy trì" or "hoàn thành" or "hoàn thiện"
        or "kịp thời" or "thường xuyên" or "định kỳ" or "nghiêm túc" or "tích cực" or "chủ động" or "kiên quyết";

    /// <summary>True for several commands, or one too long to stand as the subject of a sentence.</summary>
    public bool IsLong => _text.Contains(';', StringComparison.Ordinal) || _text.Length > 160;

    public static bool BeginsWithVerb(string text) =>
        Verbs.Contains(FirstWords(text, 2)) || Verbs.Contains(FirstWords(text, 1));

    /// <summary>A small first letter, unless the first word is a name or an abbreviation.</summary>
    public static string LowerFirst(string text)
    {
        var words = text.Split(' ', 3);
        var isAbbreviation = words[0].Length > 1 && words[0].Skip(1).Any(c => char.IsUpper(c) || char.IsDigit(c));
        var isName = words.Length > 1 && words[1].Length > 0 && char.IsUpper(words[1][0]) && !BeginsWithVerb(text);
        return text.Length == 0 || isAbbreviation || isName ? text : ReportWording.Lower(text[..1]) + text[1..];
    }

    /// <summary>"A. Phối hợp B" becomes "A; phối hợp B": a second command would have no doer behind a full stop.</summary>
    private static string AsOneSentence(string text)
    {
        var commands = EndOfCommand().Split(text);
        return string.Join("; ", commands.Take(1).Concat(commands.Skip(1).Select(LowerFirst)));
    }

    private static string FirstWords(string text, int count) =>
        ReportWording.Lower(string.Join(' ', text.Split(' ', count + 1).Take(count))).TrimEnd(',');

    // Behind "TP." or "Q." no sentence ends.
    [GeneratedRegex(@"(?<=[\p{Ll}\d)”""]{2})\s*\.\s+(?=\p{Lu})|\s*;\s+(?=\p{Lu})|(?<=…)\s+(?=\p{Lu})")]
    private static partial Regex EndOfCommand();
}
