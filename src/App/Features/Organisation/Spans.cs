using MangNon.App.Platform.Texts;

namespace MangNon.App.Features.Organisation;

/// <summary>A time from one day to another, in words.</summary>
public static class Spans
{
    /// <summary>"từ 01/07/2025", "đến hết 30/06/2025", or both.</summary>
    public static string InWords(Texts t, DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, { } last) when last < first => t["chưa từng có hiệu lực"],
        ({ } first, { } last) => t["từ {0} đến hết {1}", Days.Show(first), Days.Show(last)],
        ({ } first, null) => t["từ {0}", Days.Show(first)],
        (null, { } last) => t["đến hết {0}", Days.Show(last)],
        _ => "",
    };
}
