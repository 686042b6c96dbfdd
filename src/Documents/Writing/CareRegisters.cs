using MangNon.Domain.Cases.Care;

namespace MangNon.Documents.Writing;

/// <summary>The register of persons and families who offer alternative care, for paper.</summary>
/// <param name="Period">Part of the title: "Quý IV năm 2026".</param>
/// <param name="Carers">In the order they are to stand.</param>
public sealed record CarerRegister(CaseLetterhead Head, string Period, IReadOnlyList<CarerRegisterRow> Carers, PrintNote Printed);

/// <summary>A carer of the register.</summary>
/// <param name="ChildrenNow">Children in their care now.</param>
public sealed record CarerRegisterRow(RegisteredCarer Carer, int ChildrenNow);

/// <summary>The list of children in need of alternative care (Thông tư 14/2020/TT-BLĐTBXH Điều 3 khoản 1), for paper.</summary>
/// <param name="Period">Part of the title: "Đến ngày 23/11/2026".</param>
public sealed record CareNeedList(CaseLetterhead Head, string Period, IReadOnlyList<CareNeedRow> Rows, PrintNote Printed);

/// <summary>A child of the list.</summary>
/// <param name="Mark">Code of the case in place of the name: "CA-2026-014".</param>
/// <param name="Child">Null where the reader may not see the name; the mark stands alone then.</param>
/// <param name="Since">Day the need was written down.</param>
/// <param name="NextDue">Last day of the limit that ends first; null for none.</param>
public sealed record CareNeedRow(string Mark, ChildOnForm? Child, CarePlacement Placement, DateOnly Since, DateOnly? NextDue);
