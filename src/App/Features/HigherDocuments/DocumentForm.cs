using MangNon.App.Data;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Plans;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.HigherDocuments;

/// <summary>The facts of a document as they are typed.</summary>
public sealed record DocumentForm(string? Type, string? Number, string? IssuedOn, string? Issuer, string? Title, int Version)
{
    /// <summary>Types offered; another may be typed.</summary>
    public static IReadOnlyList<string> Types { get; } =
        ["Luật", "Nghị quyết", "Nghị định", "Quyết định", "Chỉ thị", "Thông tư", "Thông tư liên tịch", "Kế hoạch", "Chương trình", "Công văn", "Hướng dẫn", "Thông báo"];

    /// <summary>What stands in the record.</summary>
    public static DocumentForm Of(HigherDocument document) =>
        new(document.Type, document.Number, Days.Show(document.IssuedOn), document.Issuer, document.Title, document.Version);

    /// <summary>The number, or null where none is typed.</summary>
    public string? WrittenNumber => string.IsNullOrWhiteSpace(Number) ? null : Number.Trim();

    /// <summary>The title, or null where none is typed.</summary>
    public string? WrittenTitle => string.IsNullOrWhiteSpace(Title) ? null : Title.Trim();

    /// <summary>The issuer, or null where none is typed.</summary>
    public string? WrittenIssuer => string.IsNullOrWhiteSpace(Issuer) ? null : Issuer.Trim();

    /// <summary>Checks what was typed; what is wrong stands in the model state.</summary>
    /// <param name="self">The record being corrected; null for a new one.</param>
    /// <returns>The day of issue.</returns>
    public async Task<DateOnly?> CheckAsync(ModelStateDictionary errors, Texts t, AppDb db, Viewer me, HigherDocumentId? self)
    {
        if (string.IsNullOrWhiteSpace(Type)) errors.AddModelError("loai", t["Cần loại văn bản, ví dụ Quyết định."]);
        if (WrittenNumber is null && WrittenTitle is null) errors.AddModelError("so", t["Cần số, ký hiệu; nếu không biết số thì cần trích yếu."]);
        if (!Days.TryRead(IssuedOn, out var issued)) errors.AddModelError("ngay", t["Ngày ban hành chưa đúng dạng ngày/tháng/năm, ví dụ 09/05/2017."]);
        CheckLengths(errors, t);
        if (errors.IsValid && await FindSameAsync(db, me, self) is { } same)
            errors.AddModelError("so", t["Đã có văn bản này trong thư viện: {0}. Hãy mở và sửa văn bản đó, hoặc kiểm tra lại số.", same]);
        return issued;
    }

    private void CheckLengths(ModelStateDictionary errors, Texts t)
    {
        if (Type?.Length > 100) errors.AddModelError("loai", t["Loại văn bản dài quá 100 chữ."]);
        if (Number?.Length > 100) errors.AddModelError("so", t["Số, ký hiệu dài quá 100 chữ."]);
        if (Issuer?.Length > 300) errors.AddModelError("co-quan", t["Tên cơ quan dài quá 300 chữ."]);
        if (Title?.Length > 1000) errors.AddModelError("trich-yeu", t["Trích yếu dài quá 1000 chữ."]);
    }

    private async Task<string?> FindSameAsync(AppDb db, Viewer me, HigherDocumentId? self)
    {
        var key = HigherDocument.KeyOf(Domain.Names.VietnameseText.Clean(Type), WrittenNumber is { } n ? Domain.Names.VietnameseText.Clean(n) : null, WrittenTitle);
        var same = await db.HigherDocumentsFor(me).AsNoTracking().FirstOrDefaultAsync(d => d.Key == key);
        return same is null || same.Id == self ? null : same.Citation;
    }
}
