using System.Globalization;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Sanctions;

namespace MangNon.App.Features.Sanctions;

/// <summary>Sums and ranges of sanctions in words, and as they are typed.</summary>
public static class SanctionWords
{
    /// <summary>"12.500.000".</summary>
    public static string Number(long sum) => sum.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"));

    /// <summary>"12,5": millions, for totals that have to fit a small box.</summary>
    public static string Millions(long sum) => (sum / 1_000_000m).ToString("#,0.###", CultureInfo.GetCultureInfo("vi-VN"));

    public static string Sum(Texts t, long sum) => t["{0} đồng", Number(sum)];

    /// <summary>"10.000.000 đến 20.000.000 đồng"; where the lowest is unknown, the highest alone.</summary>
    public static string Range(Texts t, long? low, long high) => low is { } from ? t["{0} đến {1} đồng", Number(from), Number(high)] : t["đến {0} đồng", Number(high)];

    /// <summary>Reads a sum typed in đồng, "12.500.000" or "12 500 000 đ"; null where it is none.</summary>
    public static long? Read(string? typed)
    {
        var text = typed?.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).TrimEnd('đ', 'Đ');
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var sum) && sum <= Most ? sum : null;
    }

    /// <summary>What was found, in one line for lists.</summary>
    public static string Articles(SanctionRecord record) => string.Join("; ", record.Acts.OrderBy(a => a.Number).Select(a => a.Article));

    /// <summary>An act in the language of the page: the list has its words in both, a typed one only as it was typed.</summary>
    public static string Words(Texts t, SanctionAct act) => SanctionLaw.FindAct(act.Code) is { } listed ? t.Either(listed.Vi, listed.En) : act.Words;

    // No fine of the law comes near it; more is a slip of the hand, and sums of it still fit.
    private const long Most = 1_000_000_000_000;
}
