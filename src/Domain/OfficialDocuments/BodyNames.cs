using System.Text.RegularExpressions;

namespace MangNon.Domain.OfficialDocuments;

/// <summary>Where the name of a body begins and ends. It begins with a word such as Phòng or Công an and ends before the first word no name contains.</summary>
internal static partial class BodyNames
{
    private const int LongestHead = 60;

    // Syllables that stand in lower case inside names: "Trường tiểu học", "các tổ dân phố", "hội đoàn thể liên quan".
    private static readonly HashSet<string> Inside =
    [.. ("phường xã thị trấn huyện tỉnh thành phố quận đặc khu vực liên quan học tiểu mầm non mẫu giáo trung cơ sở phổ thông thcs thpt dân nhân tế y đoàn thể ban ngành hội tổ chức chính trị " +
        "quốc mặt trận các của cấp chuyên môn đơn vị quan trường lớp công tác trẻ em phụ trách viên chức cộng bảo vệ chăm sóc dục đào tạo văn hóa thông tin lao động thương binh xã tài kế toán tư pháp " +
        "hộ tịch thống kê địa xây nông nghiệp môi đô thanh niên nữ cựu chiến chữ thập đỏ khuyến người cao tuổi mồ côi khuyết tật đài truyền trạm phòng chủ trưởng phó bí thư thôn ấp bản khóm xóm " +
        "lực lượng quân sự nhà nước đảng ủy thường trực ngoài lập trực thuộc doanh nghiệp sản xuất kinh doanh dịch vụ cá nhân gia đình cha mẹ làng buôn tdp hợp nghề nghiệp đoàn thôn, trên địa bàn " +
        "chỉ đạo huy an ninh trật tự hành tổng trẻ ủy mttq đội phó hiệu ông bà hảo tâm mạnh quân nhiệm kinh kỹ thuật hạ tầng tại cháu nuôi dưỡng từ thiện nhóm độc ngân hàng chính sách vị vũ trang hiệp ứng ích mạng tiêu hoạch cư đồng soát bệnh tật viện trợ").Split(' '), "có liên quan"];

    /// <summary>The text begins like the name of a body.</summary>
    public static bool StartsWith(string text) => HeadLength(text) > 0;

    /// <summary>Length of the leading name, or names joined by "và" and commas; 0 where there is none.</summary>
    public static int Length(string text)
    {
        var at = HeadLength(text);
        if (at == 0) return 0;
        var end = at;
        var capitals = 0;
        foreach (Match token in Token().Matches(text, at))
        {
            var word = token.Groups["word"].Value;
            if (token.Groups["gap"].Value.AsSpan().ContainsAny(';', ':', '(') || token.Groups["gap"].Value.Contains(". ", StringComparison.Ordinal)) break;
            var opensNext = token.Groups["gap"].Value.Contains(',', StringComparison.Ordinal) || word == "và";
            if (opensNext && !(char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(text[end - 1])) && !OpensName(text, word == "và" ? token.Index + token.Length : token.Groups["word"].Index)) break;
            if (word != "và" && !Belongs(word) && !IsConstruction(text, end, word) && !(capitals == 1 && IsInsideAt(text, token.Index + token.Length))) break;
            capitals = char.IsUpper(word[0]) ? capitals + 1 : 0;
            end = token.Index + token.Length;
        }
        return end;
    }

    private static bool Belongs(string word) => char.IsUpper(word[0]) || char.IsAsciiDigit(word[0]) || Inside.Contains(Wording.Fold(word));

    /// <summary>After one capital the second syllable of a word may follow ("Liên hiệp Phụ nữ"); after two it is a place, and the name ends.</summary>
    private static bool IsInsideAt(string text, int at) => Token().Match(text, at) is { Success: true } next && next.Index == at && !next.Groups["gap"].Value.Contains(',', StringComparison.Ordinal) && char.IsLetter(next.Groups["word"].Value[0]) && Belongs(next.Groups["word"].Value);

    // "Địa chính - Xây dựng" is a post; "dựng rạp" is a duty.
    private static bool IsConstruction(string text, int end, string word) => word == "dựng" && text.AsSpan(0, end).EndsWith("Xây");

    private static bool OpensName(string text, int at)
    {
        var next = text.Substring(at, Math.Min(LongestHead, text.Length - at)).TrimStart();
        return next.Length > 0 && (char.IsUpper(next[0]) || HeadLength(next) > 0 || Group().IsMatch(Wording.Fold(next)));
    }

    private static int HeadLength(string text) => Head().Match(Wording.Fold(text.Length > LongestHead ? text[..LongestHead] : text)) is { Success: true } head ? head.Length : 0;

    private const string Always =
        "công an|ban ngành|ban chỉ|ban công tác|ban bảo vệ|ban giám|ban điều|ban nhân dân|ban quản|ban dân|ban văn|ban kinh|ban tuyên|ban xây|ban|trạm|trung tâm|phòng|văn phòng|hội|đoàn|ubmt|ubnd|ubmttq|ub mttq|ub mặt trận|ubmttqvn|ủy ban|mttq|mttqvn|mặt trận|đài|trường|tổ dân|tổ trưởng|tổ|tdp|khu phố|khu dân cư|khóm|ấp|thôn|buôn|xóm|trưởng|phó trưởng|bí thư|công chức|cán bộ|bộ phận|bộ|tài chính|kế toán|tư pháp|hộ tịch|địa chính|vh-xh|vhxh|vh - xh|vhtt|lđ-tbxh|lđtbxh|quân sự|bch|liên đoàn|lđlđ|công đoàn|hội đồng|hđnd|thành viên|cộng tác viên|ngân hàng|doanh nghiệp|bưu điện|bệnh viện|kho bạc|chi cục|chi nhánh|sở|cơ quan|đơn vị|đảng ủy|thường trực|chi đoàn|chi bộ|chi hội|ủy viên|nhà trường|cơ sở|viện|tòa án|thanh tra|chủ tịch|phó chủ tịch|đ/c|đồng chí|hiệu trưởng|hợp tác xã|lực lượng|ttyt|tt|đội|điện lực|hạt kiểm lâm|nhân viên|nội vụ|quỹ|huyện đoàn|thành đoàn|xã đoàn|thị đoàn|tỉnh đoàn|quận đoàn|phường đoàn|nhà văn hóa|nhà thiếu nhi|cụm dân cư|y tế (?:phường|xã|thôn|học đường|cơ quan)|văn hóa ?(?:-|và|,)? ?(?:xã hội|thông tin|thể thao)|văn hóa (?:phường|xã)|lao động ?(?:-|,) ?thương binh|kinh tế ?-|kinh tế (?:xã|phường)|văn xã|phụ nữ(?= (?:phường|xã))|nông dân(?= (?:phường|xã))|cựu chiến binh|thanh niên(?= (?:phường|xã))|ngành|địa phương|các đoàn thể|đoàn thể|mặt trận|khối dân vận";

    private const string Plural = "trường|tổ|ban|ngành|hội|đoàn|phòng|cơ quan|đơn vị|thôn|bản|ấp|khóm|xóm|buôn|làng|lực lượng|doanh nghiệp|cơ sở|địa phương|phường|xã|cấp|chi hội|chi đoàn|thành viên|cá nhân|gia đình|lớp|nhóm|sở|khu|tổ chức|công chức|cán bộ|bộ phận|đồng chí|đoàn thể|ủy viên|nhà trường|cộng tác viên|trung tâm|đài|trạm|huyện|câu lạc bộ|khối|đội|hộ";

    // Words that begin like a body and are none: "Phòng, chống đuối nước", "Tổ chức diễn đàn", "Hội nghị".
    private const string NotNames =
        @"phòng,? ?(?:chống|ngừa|tránh|cháy|bệnh|dịch|học|tư vấn|vệ)|tổ chức(?! (?:chính trị|xã hội|đoàn thể|đảng|hội(?! thi| nghị| thảo| diễn| trại)|tôn giáo|thành viên|phi chính|,))|ban (?:hành|đầu|đêm|ngày)|hội (?:nghị|thi|thảo|chứng|nhập|trại|diễn|họp|viên|chợ|thao)|đoàn (?:viên|kiểm tra|kết)|trường hợp|cơ sở (?:vật chất|dữ liệu|pháp lý|hạ tầng|để)|bộ (?:máy|tài liệu|sách|chỉ|tiêu chí|công cụ|câu|phim)|đội ngũ|đài tưởng|viện trợ|sở (?:thích|hữu|dĩ)|thanh tra(?:,| việc| về)|quỹ đạo|tài chính (?:cho|để|thực)|trưởng thành|cấp (?:phát|thẻ|thuốc|giấy|học bổng|cứu|ủy đảng)|báo|hộ (?:trợ|khẩu|chiếu)|khối lượng|nhóm (?:trẻ|nhiệm|giải)|trạm (?:trú|dừng)|đơn vị tính|thành viên hóa|bộ luật|cán bộ hóa|công đoàn hóa|ngành nghề|tt (?:số|lưu)|lớp (?:học bơi|tập)";

    [GeneratedRegex(@"^(?:(?:đề nghị|giao(?! (?:lưu|thông|dịch|tiếp|ban (?!chỉ|công tác mặt|quản|đại diện|bảo vệ|ngành|dân vận|nhân dân|giám|văn hóa|tuyên giáo)))|yêu cầu|đối với|trách nhiệm của|nhiệm vụ của|giao cho)\s+)?(?!" + NotNames + @")(?:(?:các|những|toàn thể|mỗi|từng|một số)\s+(?:" + Plural + "|" + Always + @")|(?:" + Always + @"))(?![\p{L}])")]
    private static partial Regex Head();

    [GeneratedRegex(@"^(?:các\s+)?(?:tổ chức|ngành|địa phương|phường|xã|thị trấn|đặc khu|khu phố|tổ|thôn|bản|ấp|lực lượng|hội|đoàn|ban|cá nhân|gia đình|cơ quan|đơn vị|đoàn thể|phòng|ông|bà|ttyt|thành phố|huyện|mạnh thường quân|nhà hảo tâm|hộ|nhà trường|phụ huynh|cha mẹ|cộng đồng)(?![\p{L}])")]
    internal static partial Regex Group();

    [GeneratedRegex(@"(?<gap>[\s,;:.()]*(?:[-–]\s*)?)(?<word>có liên quan|[\p{L}\d](?:[\p{L}\d]|[./&](?=[\p{L}\d]))*(?:-[\p{L}\d]+)*)")]
    private static partial Regex Token();
}
