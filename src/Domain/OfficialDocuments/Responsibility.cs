using System.Text.RegularExpressions;

namespace MangNon.Domain.OfficialDocuments;

/// <summary>Who leads and who supports, from the words of a duty.</summary>
internal sealed record Responsibility(string? Lead, IReadOnlyList<string> Supporting)
{
    public static Responsibility Nobody { get; } = new(null, []);
}

/// <summary>Finds the body in the lead (chủ trì) and those that support it (phối hợp).</summary>
internal static partial class ResponsibilityReader
{
    private const int MostNames = 20;

    public static Responsibility Read(string text)
    {
        var folded = Wording.Fold(text);
        return new Responsibility(Lead(text, folded), Supporting(text, folded));
    }

    private static string? Lead(string text, string folded) => Labelled(text, folded) ?? Assigned(text, folded) ?? Subject(text) ?? Doing(text, folded) ?? LaterSubject(text, folded);

    private static string? Labelled(string text, string folded)
    {
        var label = LeadLabel().Match(folded);
        return label.Success ? NameFrom(text, label.Groups["name"]) : null;
    }

    private static string? Assigned(string text, string folded)
    {
        foreach (Match assigned in Assignment().Matches(folded))
        {
            var rest = text[(assigned.Index + assigned.Length)..];
            if (Bodies.SubjectLength(rest) is > 0 and var length) return Bodies.NameIn(rest[..length]);
            if (Bodies.IsName(rest) && Bodies.Leading(rest) is [_, ..] bodies) return string.Join(", ", bodies);
        }
        return null;
    }

    /// <summary>The sentence begins with the body: "Trạm Y tế phường tổ chức khám …".</summary>
    private static string? Subject(string text) =>
        Bodies.SubjectLength(text) is > 0 and var length && Wording.WordCount(text[..length]) <= 25 && !IsBareWord(text[..length]) ? Bodies.NameIn(text[..length]) : null;

    /// <summary>"Đơn vị phối hợp: …" names no body before its verb.</summary>
    private static bool IsBareWord(string name) => Wording.Fold(name).Trim() is "đơn vị" or "cơ quan" or "bộ phận" or "cá nhân" or "thành viên" or "ban" or "tổ" or "hội";

    /// <summary>"… do Trạm Y tế chủ trì".</summary>
    private static string? Doing(string text, string folded)
    {
        var done = DoneBy().Match(folded);
        return done.Success && Bodies.IsName(text[done.Groups["name"].Index..]) ? NameFrom(text, done.Groups["name"]) : null;
    }

    /// <summary>"Tổ chức diễn đàn; Đoàn Thanh niên chủ trì": the body stands in a later clause.</summary>
    private static string? LaterSubject(string text, string folded)
    {
        foreach (Match clause in InTheLead().Matches(folded))
            if (Bodies.IsName(text[clause.Groups["name"].Index..]) && !IsBareWord(clause.Groups["name"].Value)) return NameFrom(text, clause.Groups["name"]);
        return null;
    }

    private static List<string> Supporting(string text, string folded)
    {
        var bodies = new List<string>();
        if (SupportLabel().Match(folded) is { Success: true } label) bodies.AddRange(Bodies.Split(text.Substring(label.Groups["name"].Index, label.Groups["name"].Length)).Where(b => char.IsUpper(b[0]) || Bodies.IsName(b) || BodyNames.Group().IsMatch(Wording.Fold(b))));
        foreach (var with in With().Matches(folded).Take(MostNames))
            bodies.AddRange(Bodies.Leading(text[(with.Index + with.Length)..]));
        return [.. bodies.Where(b => b.Length > 1).Distinct()];
    }

    private static string NameFrom(string text, Group name) => Bodies.NameIn(text.Substring(name.Index, name.Length).Trim());

    [GeneratedRegex(@"(?:(?:đơn vị|cơ quan|bộ phận|cá nhân|người|phân công)\s+(?:chủ trì|thực hiện|phụ trách|tham mưu|chịu trách nhiệm)(?:\s+(?:chính|tham mưu|thực hiện))?|chủ trì(?:\s+(?:thực hiện|tham mưu))?|phân công(?: thực hiện)?|trách nhiệm(?: thực hiện)?|phụ trách)\s*:\s*(?<name>[^.;:()\n]{2,200})")]
    private static partial Regex LeadLabel();

    [GeneratedRegex(@"(?:(?:đơn vị|cơ quan|bộ phận)\s+)?phối hợp(?:\s+(?:thực hiện|gồm))?\s*:\s*(?<name>[^.:()\n]{2,300})")]
    private static partial Regex SupportLabel();

    [GeneratedRegex(@"(?:^|[.;,(]\s*)(?:giao cho|giao|đề nghị|yêu cầu|phân công)\s+(?!thông tin|lưu|tiếp|đoạn|ban (?!chỉ|công tác mặt|quản|đại diện|bảo vệ|ngành|dân vận|nhân dân|giám|văn hóa|tuyên giáo))")]
    private static partial Regex Assignment();

    [GeneratedRegex(@"(?<!\p{L})do\s+(?<name>[^.;:()]{3,120}?)\s+(?:chủ trì|thực hiện|tổ chức|phụ trách|đảm nhiệm|tham mưu)(?!\p{L})")]
    private static partial Regex DoneBy();

    [GeneratedRegex(@"[.;(]\s*(?<name>[^.;:()]{3,120}?)\s+(?:chủ trì|chịu trách nhiệm|là đơn vị chủ trì|là cơ quan chủ trì|phối hợp)(?!\p{L})")]
    private static partial Regex InTheLead();

    [GeneratedRegex(@"(?<!\p{L})phối hợp(?:\s+(?:chặt chẽ|tốt|thực hiện|đồng bộ))?\s+(?:(?:cùng với|với|cùng)\s+|(?=(?:các|ban|công an|đoàn|hội|phòng|trạm|trường|ubmttq|ủy ban|mttq|đài|mặt trận|trung tâm)\s))")]
    private static partial Regex With();
}
