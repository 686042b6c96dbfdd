using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MangNon.App.Features.Organisation;

/// <summary>A post as it is typed.</summary>
public sealed record PostForm(Guid? Unit, string? Title, Role? Role, string? From)
{
    /// <summary>Checks the post; what is wrong stands in the model state.</summary>
    /// <returns>The unit and the first day.</returns>
    public (Unit? Unit, DateOnly? From) Check(ModelStateDictionary errors, Texts t, Viewer me, IEnumerable<Unit> units)
    {
        if (string.IsNullOrWhiteSpace(Title)) errors.AddModelError("chuc-vu", t["Cần tên chức vụ như ghi trên văn bản, ví dụ Trạm trưởng Trạm Y tế."]);
        if (Title?.Length > 200) errors.AddModelError("chuc-vu", t["Tên chức vụ dài quá 200 chữ."]);
        if (Role is null) errors.AddModelError("quyen", t["Chọn quyền trong hệ thống."]);
        if (!Days.TryRead(From, out var from) || from is null) errors.AddModelError("tu", t["Ngày bắt đầu chưa đúng dạng ngày/tháng/năm, ví dụ 01/07/2025."]);
        var unit = units.FirstOrDefault(u => u.Id.Value == Unit);
        if (Role is not { } role || from is not { } first) return (unit, from);
        foreach (var refusal in Post.WhyNotGive(role, unit, first, me.Role)) errors.AddModelError(refusal.Code == "post.role-not-yours" ? "quyen" : "don-vi", t[refusal.Code]);
        return (unit, from);
    }
}

/// <summary>What the fields of a post show.</summary>
public sealed record PostFields(PostForm Typed, IReadOnlyList<Unit> Units, IReadOnlyList<Role> Roles);
