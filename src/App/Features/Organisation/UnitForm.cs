using MangNon.App.Data;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Organisation;

/// <summary>Names of a unit as they are typed; kind and first day when it is new.</summary>
/// <param name="OtherNames">One a line.</param>
public sealed record UnitForm(string? Name, string? OtherNames, UnitKind? Kind, string? From, int Version)
{
    /// <summary>The other names, each once.</summary>
    public IReadOnlyList<string> Others => [.. (OtherNames ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    public static UnitForm Of(Unit unit) => new(unit.Name, unit.OtherNames, unit.Kind, Days.Show(unit.From), unit.Version);

    /// <summary>Checks the names; what is wrong stands in the model state.</summary>
    /// <param name="self">The unit being renamed; null for a new one.</param>
    public async Task CheckNamesAsync(ModelStateDictionary errors, Texts t, AppDb db, Viewer me, UnitId? self)
    {
        if (string.IsNullOrWhiteSpace(Name)) errors.AddModelError("ten", t["Cần tên đơn vị, ví dụ Trạm Y tế phường."]);
        if (Name?.Length > 200) errors.AddModelError("ten", t["Tên đơn vị dài quá 200 chữ."]);
        if (OtherNames?.Length > 4000) errors.AddModelError("ten-khac", t["Các tên khác dài quá 4000 chữ."]);
        if (!errors.IsValid) return;
        var folded = Others.Prepend(Name!).Select(VietnameseText.Clean).Distinct().ToDictionary(n => n, VietnameseText.Fold);
        var units = await db.UnitsFor(me).AsNoTracking().Where(u => u.To == null).ToListAsync();
        foreach (var unit in units.Where(u => u.Id != self))
        {
            var taken = folded.FirstOrDefault(f => unit.Names.Any(n => VietnameseText.Fold(n) == f.Value));
            if (taken.Key is null) continue;
            errors.AddModelError(taken.Key == VietnameseText.Clean(Name) ? "ten" : "ten-khac", t["\"{0}\" đã là tên của đơn vị {1}. Hai đơn vị cùng tên thì kế hoạch không biết giao cho ai.", taken.Key, unit.Name]);
            return;
        }
    }
}
