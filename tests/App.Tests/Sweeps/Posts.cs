using MangNon.App.Tests.House;
using MangNon.Domain.Organisation;

namespace MangNon.App.Tests.Sweeps;

/// <summary>One account for each role; the invented ward has none for two of them, so they are hired.</summary>
internal static class Posts
{
    public static IReadOnlyDictionary<Role, string> AccountOf { get; } = new Dictionary<Role, string>
    {
        [Role.Officer] = "vanhoa",
        [Role.Leader] = "chutich",
        [Role.UnitHead] = "congan",
        [Role.UnitMember] = "nhanvien",
        [Role.ResidentialGroupHead] = "totruong1",
        [Role.Collaborator] = "ctv1",
        [Role.LevelAbove] = "captren",
        [Role.Supervisor] = "mattran",
        [Role.Administrator] = "quantri",
        [Role.Auditor] = "kiemtra",
    };

    /// <summary>Signs in as the holder of a post with this role.</summary>
    public static async Task<Visitor> As(this TestHouse house, Role role)
    {
        if (role is Role.UnitMember) await house.HireAsync("nhanvien", "Nhân Viên Mới", role, colleague: "tramyte");
        return await house.As(AccountOf[role]);
    }
}
