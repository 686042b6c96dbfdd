using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Identity;

namespace MangNon.App.Demo;

/// <summary>The invented ward "Phường Măng Non": its units, people and accounts. Nobody in it exists.</summary>
public sealed class DemoWard(AppDb db, OfficeClock clock, IPasswordHasher<Account> hasher, DemoYear year, DemoChildren children, DemoCases cases, DemoSanctions sanctions)
{
    /// <summary>Password of every demo account; such accounts exist in the invented ward alone.</summary>
    public const string Password = "bup-tren-canh-2026";

    /// <summary>Its code, which no real ward has.</summary>
    internal const string Code = "00001";

    private static readonly (string Account, string Name, string Post, Role Role, string Unit)[] Staff =
    [
        ("vanhoa", "Trần Thu Hà", "Công chức Văn hóa - Xã hội", Role.Officer, "vh"),
        ("chutich", "Phạm Quốc Bình", "Chủ tịch UBND phường", Role.Leader, "ubnd"),
        ("phochutich", "Lê Thị Minh Nguyệt", "Phó Chủ tịch UBND phường", Role.Leader, "ubnd"),
        ("congan", "Hoàng Văn Dũng", "Phó Trưởng Công an phường", Role.UnitHead, "ca"),
        ("tramyte", "Lê Minh Đức", "Trạm trưởng Trạm Y tế", Role.UnitHead, "yt"),
        ("tuphap", "Đặng Thị Hồng", "Công chức Tư pháp - Hộ tịch", Role.UnitHead, "tp"),
        ("taichinh", "Vũ Thị Lan", "Công chức Tài chính - Kế toán", Role.UnitHead, "tc"),
        ("vanphong", "Bùi Đức Thắng", "Công chức Văn phòng - Thống kê", Role.UnitHead, "vp"),
        ("doan", "Ngô Hải Yến", "Bí thư Đoàn Thanh niên", Role.UnitHead, "dtn"),
        ("phunu", "Đỗ Thị Kim Oanh", "Chủ tịch Hội Liên hiệp Phụ nữ", Role.UnitHead, "pn"),
        ("mattran", "Nguyễn Văn Lộc", "Chủ tịch Ủy ban MTTQ Việt Nam phường", Role.Supervisor, "mt"),
        ("truong.tieuhoc", "Phan Thị Thúy", "Hiệu trưởng", Role.UnitHead, "th"),
        ("truong.thcs", "Trịnh Công Hậu", "Hiệu trưởng", Role.UnitHead, "thcs"),
        ("totruong1", "Huỳnh Văn Tám", "Tổ trưởng tổ dân phố", Role.ResidentialGroupHead, "t1"),
        ("totruong2", "Võ Thị Sáu Hạnh", "Tổ trưởng tổ dân phố", Role.ResidentialGroupHead, "t2"),
        ("totruong3", "Lý Văn Nghĩa", "Tổ trưởng tổ dân phố", Role.ResidentialGroupHead, "t3"),
        ("totruong4", "Mai Thị Ngọc", "Tổ trưởng tổ dân phố", Role.ResidentialGroupHead, "t4"),
        ("ctv1", "Cao Thị Bích", "Cộng tác viên trẻ em", Role.Collaborator, "t1"),
        ("ctv2", "Đinh Văn Ổn", "Cộng tác viên trẻ em", Role.Collaborator, "t3"),
        ("quantri", "Tạ Quang Huy", "Quản trị hệ thống", Role.Administrator, ""),
        ("kiemtra", "Lâm Thị Soát", "Người kiểm tra nhật ký", Role.Auditor, ""),
    ];

    private static readonly (string Key, string Name, UnitKind Kind, string[] OtherNames)[] Units =
    [
        ("ubnd", "Lãnh đạo UBND phường", UnitKind.Leadership, ["Ủy ban nhân dân phường", "UBND phường"]),
        ("vh", "Văn hóa - Xã hội phường", UnitKind.Office, ["Công chức Văn hóa - Xã hội", "Phòng Văn hóa - Xã hội", "Bộ phận Văn hóa - Xã hội", "Văn hóa - Xã hội, Đài truyền thanh phường", "Đài truyền thanh phường"]),
        ("ca", "Công an phường", UnitKind.Police, []),
        ("yt", "Trạm Y tế phường", UnitKind.HealthStation, ["Y tế phường"]),
        ("tp", "Tư pháp - Hộ tịch phường", UnitKind.Justice, ["Công chức Tư pháp - Hộ tịch"]),
        ("tc", "Tài chính - Kế toán phường", UnitKind.Office, ["Công chức Tài chính - Kế toán"]),
        ("vp", "Văn phòng - Thống kê phường", UnitKind.Office, ["Văn phòng HĐND và UBND phường"]),
        ("dtn", "Đoàn Thanh niên phường", UnitKind.MassOrganisation, ["Đoàn TNCS Hồ Chí Minh phường", "Đoàn phường"]),
        ("pn", "Hội Liên hiệp Phụ nữ phường", UnitKind.MassOrganisation, ["Hội Phụ nữ phường"]),
        ("mt", "Ủy ban MTTQ Việt Nam phường", UnitKind.FatherlandFront, ["UBMTTQ Việt Nam và các đoàn thể phường", "Mặt trận Tổ quốc"]),
        ("th", "Trường Tiểu học Măng Non", UnitKind.School, ["Trường Tiểu học"]),
        ("thcs", "Trường THCS Hoa Sen", UnitKind.School, ["Trường Trung học cơ sở"]),
        ("t1", "Tổ dân phố 1", UnitKind.ResidentialGroup, []),
        ("t2", "Tổ dân phố 2", UnitKind.ResidentialGroup, []),
        ("t3", "Tổ dân phố 3", UnitKind.ResidentialGroup, []),
        ("t4", "Tổ dân phố 4", UnitKind.ResidentialGroup, []),
    ];

    /// <summary>Demo accounts with their posts, as printed at the start.</summary>
    public static IReadOnlyList<(string Account, string Post)> Accounts { get; } =
        [.. Staff.Select(s => (s.Account, $"{s.Post}, {s.Name}")), ("captren", "Chuyên viên theo dõi công tác trẻ em, tỉnh")];

    /// <summary>Act with which the making begins.</summary>
    internal const string Begun = "demo.begin";

    /// <summary>Act with which it is done.</summary>
    internal const string Made = "demo.create";

    /// <summary>Fills an empty database.</summary>
    /// <exception cref="OperationCanceledException">It was stopped between two of its parts; what is there is half made.</exception>
    public async Task CreateAsync(CancellationToken stop = default)
    {
        var above = new Ward(Ids.New<WardId>(), "00", "Tỉnh Lá Xanh", AdministrativeLevel.Province, reportsTo: null, "Lá Xanh") { IsDemo = true };
        var ward = new Ward(Ids.New<WardId>(), Code, "Phường Măng Non", AdministrativeLevel.Commune, above.Id, "Măng Non") { IsDemo = true };
        var since = new DateOnly(clock.Today.Year - 2, 1, 1);
        var units = Units.ToDictionary(u => u.Key, u => new Unit(Ids.New<UnitId>(), ward.Id, u.Name, u.Kind, since, u.OtherNames));
        db.AddRange(above, ward);
        db.AddRange(units.Values);
        var password = hasher.HashPassword(null!, Password);
        foreach (var (account, name, post, role, unit) in Staff)
            AddStaff(ward, unit.Length == 0 ? null : units[unit].Id, account, name, post, role, since, password);
        AddStaff(above, null, "captren", "Hồ Thanh Tùng", "Chuyên viên theo dõi công tác trẻ em", Role.LevelAbove, since, password);
        await db.SaveAsync(new Act(null, Begun, clock.Now, "ward/demo") { Ward = ward.Id }, stop);
        foreach (var part in (Func<Task>[])[() => year.CreateAsync(ward.Id), () => children.CreateAsync(ward.Id), cases.CreateAsync, sanctions.CreateAsync])
        {
            stop.ThrowIfCancellationRequested();
            await part();
        }

        await db.TraceAsync(new Act(null, Made, clock.Now, "ward/demo") { Ward = ward.Id }, stop);
    }

    private void AddStaff(Ward ward, UnitId? unit, string account, string name, string title, Role role, DateOnly since, string password)
    {
        var person = new Person(Ids.New<PersonId>(), ward.Id, name);
        db.AddRange(person, new Post(Ids.New<PostId>(), ward.Id, person.Id, unit, title, role, since));
        db.Add(new Account
        {
            Id = Ids.New(),
            UserName = account,
            NormalizedUserName = account.ToUpperInvariant(),
            PasswordHash = password,
            SecurityStamp = Ids.New().ToString("N"),
            WardId = ward.Id,
            PersonId = person.Id,
            IsDemo = true,
        });
    }
}
