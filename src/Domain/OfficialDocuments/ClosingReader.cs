using System.Text.RegularExpressions;

namespace MangNon.Domain.OfficialDocuments;

/// <summary>The end of the document: who gets it and who signed (Nghị định 30/2020/NĐ-CP Điều 8 khoản 2 điểm g, i; Điều 13).</summary>
internal sealed record Closing(Signer? Signer, IReadOnlyList<string> Recipients);

/// <summary>Cuts the lines below the title into body, closing and appendices.</summary>
internal sealed record DocumentCut(IReadOnlyList<SourceLine> Body, IReadOnlyList<SourceLine> Closing, IReadOnlyList<SourceLine> Appendix);

/// <summary>Reads Nơi nhận and the signature block, which stand side by side on paper and in any order in a file.</summary>
internal sealed partial class ClosingReader
{
    private readonly List<string> _recipients = [];
    private readonly List<string> _authority = [];
    private string? _position;
    private string? _name;
    private bool _inRecipients;

    public static DocumentCut Cut(IReadOnlyList<SourceLine> lines)
    {
        var at = ClosingStart(lines);
        if (at < 0) return new DocumentCut(lines, [], []);
        var end = at + 1;
        while (end < lines.Count && !StartsAppendix(lines[end])) end++;
        return new DocumentCut([.. lines.Take(at)], [.. lines.Skip(at).Take(end - at)], [.. lines.Skip(end)]);
    }

    public static Closing Read(IReadOnlyList<SourceLine> lines)
    {
        var reader = new ClosingReader();
        foreach (var line in lines)
            foreach (var cell in line.Columns.SelectMany(Split))
                reader.Take(cell);
        return new Closing(reader.Signer(), [.. reader._recipients.Select(Bare).Where(r => r.Length > 1)]);
    }

    private static int ClosingStart(IReadOnlyList<SourceLine> lines)
    {
        var recipients = lines.ToList().FindIndex(l => l.Columns.Any(c => RecipientsTitle().IsMatch(c)) || RecipientsTitle().IsMatch(l.Text));
        var at = recipients >= 0 ? recipients : LastSignature(lines);
        while (at > 0 && IsSignatureAbove(lines[at - 1])) at--;
        return at;
    }

    private static int LastSignature(IReadOnlyList<SourceLine> lines)
    {
        for (var i = lines.Count - 1; i >= Math.Max(0, lines.Count - 15); i--)
            if (Authority().IsMatch(lines[i].Text) || Position().IsMatch(lines[i].Text)) return i;
        return -1;
    }

    private static bool IsSignatureAbove(SourceLine line) => Authority().IsMatch(line.Text) || Position().IsMatch(line.Text) || PersonAlone().IsMatch(line.Text);

    private static bool StartsAppendix(SourceLine line) => AppendixTitle().IsMatch(line.Text) || (line.Kind == LineKind.TableRow && TaskTable.IsHeader(line.Raw.Split('\t')));

    /// <summary>A cell may hold the whole column: "Nơi nhận: - …; - Lưu: VT." or "TM. … KT. … PHÓ … Họ Tên".</summary>
    private static IEnumerable<string> Split(string cell)
    {
        var text = BeforeSignature().Replace(cell, "\t");
        text = BetweenRecipients().Replace(text, "$1\t- ");
        foreach (var part in text.Split('\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if ((Authority().IsMatch(part) || StartsWithPosition().IsMatch(part)) && NameBehind().Match(part) is { Success: true } name)
            {
                yield return part[..name.Index].Trim();
                yield return name.Value.Trim();
            }
            else yield return part;
        }
    }

    private void Take(string cell)
    {
        if (RecipientsTitle().Match(cell) is { Success: true } title)
        {
            _inRecipients = true;
            if (cell[title.Length..].Trim() is { Length: > 0 } rest) _recipients.Add(rest);
        }
        else if (Noise().IsMatch(cell)) return;
        else if (Authority().IsMatch(cell)) _authority.Add(cell);
        else if (Position().IsMatch(cell)) TakePosition(cell);
        else if (_inRecipients && Markers.Find(cell) is { IsBullet: true }) _recipients.Add(cell);
        else if ((_position is not null || _authority.Count > 0) && Person().IsMatch(cell)) _name ??= Wording.Collapse(Degree().Replace(cell, ""));
        else if (_inRecipients) TakeRecipient(cell);
    }

    /// <summary>"TRƯỞNG BAN" above "PHÓ CHỦ TỊCH UBND …": who signs names both posts and acts for nobody.</summary>
    private void TakePosition(string cell)
    {
        if (_position is null) _position = cell;
        else if (cell != _position && _authority.Count == 0) _position = $"{_position}, {cell}";
    }

    private void TakeRecipient(string cell)
    {
        var goesOn = _recipients.Count > 0 && _recipients[^1][^1] is not (';' or '.');
        if (goesOn) _recipients[^1] += " " + cell;
        else if (_name is null) _recipients.Add(cell);
    }

    private Signer? Signer()
    {
        if (_authority.Count == 0 && _position is null) return null;
        var acting = _authority.Find(a => a.StartsWith("Q.", StringComparison.Ordinal));
        var position = _position ?? (acting is null ? null : acting[2..].Trim());
        return new Signer(_name ?? NameFromLastRecipient(), position, _authority.Count == 0 ? null : string.Join("; ", _authority));
    }

    /// <summary>"- Lưu: VT. Nguyễn Văn …": in a flattened file the name follows the last recipient.</summary>
    private string? NameFromLastRecipient()
    {
        if (_recipients.Count == 0 || NameAtEnd().Match(_recipients[^1]) is not { Success: true } name) return null;
        _recipients[^1] = _recipients[^1][..name.Index];
        return name.Groups["name"].Value;
    }

    private static string Bare(string recipient) => Wording.Collapse(recipient).TrimStart('-', '–', '—', '+', '•', '*', ' ').TrimEnd(';', '.', ',', '/', ' ');

    [GeneratedRegex(@"^N[ơo]i nh[ậa]n\s*(?::|$)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex RecipientsTitle();

    [GeneratedRegex(@"^(?:(?:TM|KT|TL|TUQ|Q|T/M|K/T|T/L)\s?\.?\s?)(?<=[./]\w?\s?)\s*\p{Lu}{2}[\p{Lu}\s,-]*(?=\s*$|\s+\p{Lu}\p{Ll})")]
    private static partial Regex Authority();

    private const string Degrees = @"ThS|Th\.S|PGS|GS|TS|BS\.?\s?CK\.?\s?(?:II?|[12])|BS|CN|KS|DS|LS|NGƯT";

    private const string Posts = "CHỦ TỊCH|TRƯỞNG PHÒNG|TRƯỞNG BAN|TRƯỞNG CÔNG AN|TRƯỞNG TRẠM|TRƯỞNG ĐOÀN|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|BÍ THƯ|HIỆU TRƯỞNG|CHỈ HUY TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|TỔNG THƯ KÝ|CÔNG CHỨC [\\p{Lu} -]+|ỦY VIÊN|UỶ VIÊN";

    [GeneratedRegex(@"^(?:PHÓ |QUYỀN |QUYỀN PHÓ )?(?:" + Posts + @")(?: [\p{Lu} ,-]+)?$")]
    private static partial Regex Position();

    [GeneratedRegex(@"^(?:PHÓ |QUYỀN )?(?:" + Posts + @")(?!\p{L})")]
    private static partial Regex StartsWithPosition();

    [GeneratedRegex(@"(?<=\S)\s+(?=(?:TM|KT|TL|TUQ|Q)\.\s?\p{Lu}{2})|(?<=[;.]|TỊCH|DÂN)(?<!(?:KT|TM|TL|TUQ|Q)\.)\s+(?=(?:PHÓ |QUYỀN )?(?:" + Posts + @")(?!\p{L}))")]
    private static partial Regex BeforeSignature();

    [GeneratedRegex(@"(?<=\S)([;.:])\s*[-–+]\s*(?=\p{L})")]
    private static partial Regex BetweenRecipients();

    [GeneratedRegex(@"(?<=\p{Lu})\s+(?:\((?:đã|Đã) ký\)\s+)?\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}*){1,5}$")]
    private static partial Regex NameBehind();

    [GeneratedRegex(@"^(?:(?:" + Degrees + @"|Ông|Bà)\.?\s?)*\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*){1,5}$|^\p{Lu}{2,}(?:\s\p{Lu}{1,7}){1,4}$")]
    private static partial Regex Person();

    [GeneratedRegex(@"^\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+){1,4}$")]
    private static partial Regex PersonAlone();

    [GeneratedRegex(@"^(?:(?:" + Degrees + @")\.?\s?)+(?=\p{Lu})")]
    private static partial Regex Degree();

    [GeneratedRegex(@"[.;]\s+(?:(?:" + Degrees + @")\.?\s?)*(?<name>\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){1,4})$")]
    private static partial Regex NameAtEnd();

    [GeneratedRegex(@"^\(?(?:đã ký|ký bởi|người ký|thời gian ký|email|ký tên|signed|cơ quan:|ngày ký)|^[_\-–.…\s]+$", RegexOptions.IgnoreCase)]
    private static partial Regex Noise();

    [GeneratedRegex(@"^(?:PHỤ LỤC|Phụ lục|DANH MỤC|BIỂU MẪU|BIỂU|BẢNG PHÂN CÔNG|BẢNG|KẾ HOẠCH CHI TIẾT|PHÂN CÔNG NHIỆM VỤ|Mẫu số|MẪU|DỰ TOÁN|DANH SÁCH)(?!\p{L})")]
    private static partial Regex AppendixTitle();
}
