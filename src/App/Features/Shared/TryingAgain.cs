using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Shared;

/// <summary>A step that somebody else can be quicker with without standing in its way: it is loaded anew and taken again.</summary>
internal static class TryingAgain
{
    private const int Times = 5;

    /// <summary>Takes a step, again where somebody was quicker.</summary>
    /// <param name="take">Takes it, told whether it may be tried again; null where it may, somebody was quicker, and nothing was saved.</param>
    public static async Task<IActionResult> TakeAsync(Func<bool, Task<IActionResult?>> take)
    {
        for (var attempt = 1; attempt < Times; attempt++)
            if (await take(true) is { } result) return result;
        return (await take(false))!;
    }
}
