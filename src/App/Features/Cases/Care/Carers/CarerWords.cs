using MangNon.App.Platform.Texts;
using MangNon.Domain.Cases.Care;

namespace MangNon.App.Features.Cases.Care.Carers;

/// <summary>An application in words.</summary>
internal static class CarerWords
{
    /// <summary>Which child is wished for: "1 em, nữ, từ 3 đến 8 tuổi, lâu dài".</summary>
    public static string Wish(CarerApplication said, Texts t)
    {
        var parts = new[]
        {
            said.WishCount is { } count ? t["{0} em", count] : null,
            said.WishSex is { } sex ? t.Of(sex) : null,
            said.WishFromAge is { } from ? t["từ {0} tuổi", from] : null,
            said.WishToAge is { } to ? t["đến {0} tuổi", to] : null,
            said.WishTerm is { } term ? t.Of(term) : null,
        };
        return parts.Any(p => p is not null) ? string.Join(", ", parts.Where(p => p is not null)) : t["Em nào cũng được"];
    }
}
