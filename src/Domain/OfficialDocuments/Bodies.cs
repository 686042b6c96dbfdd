using System.Text.RegularExpressions;

namespace MangNon.Domain.OfficialDocuments;

/// <summary>Names of bodies (cơ quan, đơn vị, đoàn thể) as plans write them, before and after the two-level government of 1/7/2025.</summary>
internal static partial class Bodies
{
    private const int LongestList = 500;
    private const char Joined = '\u0001';
    private const char JoinedComma = '\u0002';

    /// <summary>The text begins like the name of a body.</summary>
    public static bool IsName(string text) => BodyNames.StartsWith(text);

    /// <summary>The heading of a duty list without "Đề nghị", "tham mưu" and the like.</summary>
    public static string NameIn(string heading)
    {
        var name = heading.Trim(' ', ':', '.', ';', '-', '–');
        name = Cut(name, Request().Match(Wording.Fold(name)) is { Success: true } asked ? asked.Length : 0);
        var folded = Wording.Fold(name);
        return TrailingVerb().Match(folded) is { Success: true, Index: > 0 } verb ? name[..verb.Index].TrimEnd(' ', ',', ':', '-') : name;
    }

    /// <summary>"Bà Nguyễn Thị …, Phó Chủ tịch UBND phường": the duty belongs to the post, whoever holds it.</summary>
    public static string WithoutPerson(string heading) => Person().Match(heading) is { Success: true } person && IsName(heading[person.Length..]) ? heading[person.Length..] : heading;

    /// <summary>"Phòng Văn hóa (cơ quan thường trực)" without what stands in brackets behind it.</summary>
    public static string WithoutRemark(string heading) => RemarkBehind().Replace(heading, "");

    /// <summary>"Văn hóa - Xã hội, Đài truyền thanh phường" is two bodies; "Phòng Giáo dục và Đào tạo" is one.</summary>
    public static IReadOnlyList<string> Split(string list)
    {
        var folded = Wording.Fold(list);
        var kept = list.ToCharArray();
        foreach (Match name in NameWithJoint().Matches(folded))
            for (var i = name.Index; i < name.Index + name.Length; i++)
                kept[i] = Hide(kept, folded, i);
        return SchoolsOf([.. Parts(new string(kept)).Select(p => Bare(p.Replace(Joined, ' ').Replace(JoinedComma, ','))).Where(p => p.Length > 1)]);
    }

    /// <summary>"Các trường Mầm non, Tiểu học" leaves out a word the second time: the trường of the first holds for all.</summary>
    private static List<string> SchoolsOf(List<string> bodies)
    {
        for (var i = 1; i < bodies.Count; i++)
            if (SchoolLevel().IsMatch(Wording.Fold(bodies[i])) && School().Match(Wording.Fold(bodies[i - 1])) is { Success: true } school) bodies[i] = $"{bodies[i - 1][..school.Length]} {bodies[i]}";
        return bodies;
    }

    /// <summary>Without the marks around it, and without a bracket that was opened and never closed.</summary>
    private static string Bare(string name)
    {
        var bare = name.Trim(' ', '.', ';', ':', ',', '-', '–', '(', ')');
        return bare.IndexOf('(', StringComparison.Ordinal) is > 0 and var open && !bare.AsSpan(open).Contains(')') && !name.AsSpan(open).Contains(')') ? bare[..open].TrimEnd() : bare;
    }

    private static IEnumerable<string> Parts(string list)
    {
        var start = 0;
        foreach (Match joint in Joint().Matches(list))
        {
            if (joint.Value == " và " && StaysOneName(list[start..joint.Index], list[(joint.Index + joint.Length)..])) continue;
            yield return list[start..joint.Index];
            start = joint.Index + joint.Length;
        }
        yield return list[start..];
    }

    /// <summary>"Phòng Kinh tế và Hạ tầng": what follows "và" is no body of its own.</summary>
    private static bool StaysOneName(string before, string behind) =>
        Department().IsMatch(Wording.Fold(before)) && Wording.StartsUpper(behind) && !BodyNames.StartsWith(behind);

    public static IReadOnlyList<string> SplitWithoutPlural(string list) => [.. Split(list).Select(WithoutPlural).Distinct()];

    public static string WithoutPlural(string name) => Plural().Match(Wording.Fold(name)) is { Success: true } plural ? name[plural.Length..] : name;

    /// <summary>The words say what is done, and are not only a name.</summary>
    public static bool HasVerb(string text) => Wording.Fold(text) is var folded && Verb().Matches(folded).Any(v => v.Index > 0 && !IsPartOfName(folded, v.Index));

    /// <summary>Length of the name of a body, or of several, that a clause begins with; 0 where no verb follows.</summary>
    public static int SubjectLength(string text)
    {
        if (text.Length > LongestList) return Math.Min(SubjectLength(text[..LongestList]), LongestList / 2);
        var name = BodyNames.Length(text);
        if (name == 0) return 0;
        var folded = FirstClause(Wording.Fold(text));
        var verb = Verb().Matches(folded).FirstOrDefault(v => v.Index > 0 && !IsPartOfName(folded, v.Index));
        var end = verb is null ? name : Math.Min(verb.Index, name);
        return text[end..].Trim(' ', '.', ';', ':', ',').Length == 0 ? 0 : text[..end].TrimEnd(' ', ',').Length;
    }

    /// <summary>The bodies at the beginning of a text such as "các ban ngành, hội đoàn thể liên quan tăng cường …".</summary>
    public static IReadOnlyList<string> Leading(string text)
    {
        var found = new List<string>();
        foreach (var part in Split(FirstClause(text.Length > LongestList ? text[..LongestList] : text)))
        {
            var (name, ended) = UpToVerb(part);
            if (name.Length > 1 && (IsName(name) || BodyNames.Group().IsMatch(Wording.Fold(name)))) found.Add(name);
            else break;
            if (ended) break;
        }
        return found;
    }

    private static string FirstClause(string text) => ClauseEnd().Match(text) is { Success: true } end ? text[..end.Index] : text;

    private static (string Name, bool Ended) UpToVerb(string part)
    {
        var folded = Wording.Fold(part);
        var stop = Stop().Matches(folded).FirstOrDefault(s => !IsPartOfName(folded, s.Index))?.Index ?? part.Length;
        if (BodyNames.Length(part) is > 0 and var name) stop = Math.Min(stop, name);
        return (part[..stop].TrimEnd(), stop < part.Length);
    }

    // "các tổ chức, đoàn thể" and "tổ chức chính trị - xã hội" name bodies; "tổ chức diễn đàn" is a duty.
    private static bool IsPartOfName(string folded, int at)
    {
        if (NameAfter().IsMatch(folded.AsSpan(at))) return true;
        var before = folded[..at].TrimEnd();
        return before.EndsWith("các", StringComparison.Ordinal) || before.EndsWith("ban", StringComparison.Ordinal) || before.EndsWith("những", StringComparison.Ordinal) || before.EndsWith("phòng", StringComparison.Ordinal);
    }

    private static char Hide(char[] text, string folded, int i)
    {
        if (text[i] == ',') return JoinedComma;
        var besideAnd = text[i] == ' ' && (folded.AsSpan(i).StartsWith(" và ") || (i >= 3 && folded.AsSpan(i - 3).StartsWith(" và ")));
        return besideAnd ? Joined : text[i];
    }

    private static string Cut(string text, int length) => text[length..].TrimStart(' ', ':', ',');

    [GeneratedRegex(@"^(?:trân trọng )?(?:đề nghị|kính đề nghị|giao cho|giao|yêu cầu|đối với|trách nhiệm của|nhiệm vụ của|phân công)\s+")]
    private static partial Regex Request();

    [GeneratedRegex(@"\s+(?:có trách nhiệm.*|có nhiệm vụ.*|chịu trách nhiệm.*|tham mưu.*|chủ trì.*|phối hợp.*|thực hiện(?: các)?(?: nội dung| nhiệm vụ)?.*)$")]
    private static partial Regex TrailingVerb();

    [GeneratedRegex(@"[;:(]|\.(?:\s|$)")]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"^(?:phòng|sở|bộ|trung tâm|ban|cục|chi cục|công chức|cán bộ)\s")]
    private static partial Regex Department();

    [GeneratedRegex(@"^(?:Ông|Bà|Đ/c|Đồng chí|Anh|Chị)\s*:?\s*(?:\p{Lu}\p{L}*\s+){1,5}\p{Lu}\p{L}*\s*[,:–(-]\s*")]
    private static partial Regex Person();

    [GeneratedRegex(@"(?<=\p{L})\s*\([^()]*\)\s*$")]
    private static partial Regex RemarkBehind();

    [GeneratedRegex(@"^(?:mầm non|mẫu giáo|tiểu học|thcs|thpt|trung học)(?!\p{L})")]
    private static partial Regex SchoolLevel();

    [GeneratedRegex(@"^(?:các )?trường(?= (?:mầm non|mẫu giáo|tiểu học|thcs|thpt|trung học)(?!\p{L}))")]
    private static partial Regex School();

    [GeneratedRegex(@"^(?:các|những|toàn thể|và|và các)\s+(?=\p{L})")]
    private static partial Regex Plural();

    [GeneratedRegex(@"\s*[,;](?!\s*\d)\s*(?:và\s+)?|\s+(?:và|cùng với|cùng|với)\s+|\s*/\s*n\b|\s*\+\s*")]
    private static partial Regex Joint();

    [GeneratedRegex(@"(?:các )?phòng, ban(?:, ngành)?|(?:các )?ban, ngành|(?:các )?cấp, (?:các )?ngành|hội, đoàn thể|thôn, (?:xóm|bản|tổ dân phố)|(?:xã, phường|phường, xã)(?:(?:,| và) (?:thị trấn|đặc khu))?|xã(?:,| và) (?:thị trấn|đặc khu)|lao động[ ,-]+thương binh và xã hội|lđ[ ,-]*tb\s*(?:và|&)\s*xh|tb và xh|giáo dục và đào tạo|gd và đt|văn hóa và thông tin|văn hóa, (?:thể thao|thông tin|khoa học)(?:,? và \p{L}+(?: \p{L}+)?)|văn hóa - thông tin và thể thao|văn hóa, thể thao, du lịch(?: và \p{L}+ \p{L}+)?|văn hóa và xã hội|văn hóa và thể thao|văn hóa - thể thao và (?:du lịch|truyền thông)|thể thao và du lịch|thể thao và truyền thông|truyền thông và văn hóa|tài nguyên và môi trường|nông nghiệp và (?:môi trường|phát triển nông thôn)|khoa học và công nghệ|thông tin và truyền thông|phát thanh và truyền hình|kế hoạch và đầu tư|kinh tế và hạ tầng|kinh tế, hạ tầng và đô thị|hạ tầng và đô thị|dân số và phát triển|trẻ em và bình đẳng giới|hđnd và ubnd|hội đồng nhân dân và ủy ban nhân dân|dân tộc và tôn giáo|bảo vệ, chăm sóc(?: và giáo dục)? trẻ em|chăm sóc và bảo vệ trẻ em|xây dựng và quản lý đô thị|y tế và (?:dân số|trẻ em)|phòng cháy,? chữa cháy và cứu nạn,? cứu hộ|phòng,? chống \p{L}+(?: \p{L}+)* và tìm kiếm cứu nạn|bảo trợ xã hội và \p{L}+ \p{L}+|bảo hiểm xã hội|thanh niên xung phong|khuyết tật, trẻ mồ côi và bảo vệ quyền trẻ em|người khuyết tật và trẻ (?:em )?mồ côi|mồ côi và bảo vệ quyền trẻ em|nạn nhân chất độc da cam/dioxin")]
    private static partial Regex NameWithJoint();

    private const string VerbWords =
        "chủ trì|phối hợp|tham mưu|tổ chức|thực hiện|triển khai|xây dựng|rà soát|tăng cường|đẩy mạnh|chịu trách nhiệm|có trách nhiệm|có nhiệm vụ|hướng dẫn|kiểm tra|theo dõi|tuyên truyền|tiếp tục|căn cứ|vận động|phát động|chỉ đạo|cung cấp|bố trí|quản lý|thường xuyên|kịp thời|nâng cao|lồng ghép|đưa|lập|cân đối|cử|tham gia|giám sát|phát huy|đảm bảo|bảo đảm|hỗ trợ|gửi|tổng hợp|chuẩn bị|duy trì|củng cố|tiếp nhận|xử lý|giải quyết|phân công|thành lập|tập trung|chủ động|huy động|thăm|tặng|trao|khám|đôn đốc|thống kê|cập nhật|in ấn|viết|phát thanh|treo|ban hành|nghiên cứu|khảo sát|lựa chọn|đăng ký|bàn giao|xem xét|đánh giá|quan tâm|tạo điều kiện|đề xuất|làm|nắm|báo cáo|phổ biến|quán triệt|mở|thẩm định|trình|vận dụng|phòng ngừa|giáo dục các|giúp|kết nối|phụ trách|đề nghị|yêu cầu|thông báo|hoàn thành|liên hệ|chăm lo|là đơn vị|là cơ quan|cần|phải|sẽ|được|nghiêm túc|khẩn trương|ưu tiên|đề ra|tích cực|định kỳ|thông qua|gắn|dự trù|đảm nhận|đảm nhiệm|phát hiện|ngăn chặn|điều tra|tư vấn";

    [GeneratedRegex(@"(?<!\p{L})(?:" + VerbWords + @")(?!\p{L})")]
    private static partial Regex Verb();

    [GeneratedRegex(@"(?<!\p{L})(?:" + VerbWords + @"|trong việc|trong công tác|trong quá trình|trong|để|nhằm|khi|về|theo|đối với|trên địa bàn|trước|đến|từ|cho|thuộc|qua|nơi|giải quyết|lấy|lên|có hiệu quả|đồng thời)(?!\p{L})")]
    private static partial Regex Stop();

    [GeneratedRegex(@"^(?:tổ chức (?:chính trị|xã hội|đoàn thể|hội(?! (?:thi|nghị|thảo|diễn|trại|chợ|thao))|thành viên|liên quan|tôn giáo|đảng|kinh tế|cơ sở|,|và )|quản lý (?:đô thị|dự án|trật tự|nhà nước)|giám sát(?: đầu tư)?$|thống kê(?: phường| xã|$)|hỗ trợ (?:nông dân|phát triển)|xây dựng (?:đô thị|và|phường|xã|-)|thường xuyên$)")]
    private static partial Regex NameAfter();
}
