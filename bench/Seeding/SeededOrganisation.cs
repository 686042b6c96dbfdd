using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.Domain.Organisation;

namespace MangNon.Bench.Seeding;

/// <summary>Units, people, posts and accounts of one ward.</summary>
internal sealed class SeededOrganisation
{
    private static readonly (string Name, UnitKind Kind, Role Role)[] Plan =
    [
        ("Văn hóa - Xã hội phường", UnitKind.Office, Role.Officer), ("Lãnh đạo UBND phường", UnitKind.Leadership, Role.Leader), ("Công an phường", UnitKind.Police, Role.UnitHead),
        ("Trạm Y tế phường", UnitKind.HealthStation, Role.UnitHead), ("Tư pháp - Hộ tịch phường", UnitKind.Office, Role.UnitHead), ("Tài chính - Kế toán phường", UnitKind.Office, Role.UnitHead),
        ("Văn phòng - Thống kê phường", UnitKind.Office, Role.UnitHead), ("Đoàn Thanh niên phường", UnitKind.MassOrganisation, Role.UnitHead), ("Hội Liên hiệp Phụ nữ phường", UnitKind.MassOrganisation, Role.UnitHead),
        ("Ủy ban MTTQ Việt Nam phường", UnitKind.FatherlandFront, Role.Supervisor), ("Trường Tiểu học", UnitKind.School, Role.UnitHead), ("Trường Trung học cơ sở", UnitKind.School, Role.UnitHead),
        ("Tổ dân phố 1", UnitKind.ResidentialGroup, Role.ResidentialGroupHead), ("Tổ dân phố 2", UnitKind.ResidentialGroup, Role.ResidentialGroupHead),
        ("Tổ dân phố 3", UnitKind.ResidentialGroup, Role.ResidentialGroupHead), ("Tổ dân phố 4", UnitKind.ResidentialGroup, Role.ResidentialGroupHead),
    ];

    private readonly List<object> _records = [];
    private readonly List<SeededAccount> _accounts = [];

    public SeededOrganisation(WardId above, DateOnly since, string password)
    {
        Ward = new Ward(Ids.New<WardId>(), "90001", InventedNames.Ward, AdministrativeLevel.Commune, above, InventedNames.Ward[7..]);
        Units = [.. Plan.Select(p => new Unit(Ids.New<UnitId>(), Ward.Id, p.Name, p.Kind, since))];
        _records.AddRange([Ward, .. Units]);
        for (var i = 0; i < Plan.Length; i++) AddPerson(i, since, password);
    }

    public Ward Ward { get; }

    public IReadOnlyList<Unit> Units { get; }

    public IReadOnlyList<SeededAccount> Accounts => _accounts;

    public void AddTo(AppDb db) => db.AddRange(_records);

    private void AddPerson(int place, DateOnly since, string password)
    {
        var person = new Person(Ids.New<PersonId>(), Ward.Id, InventedNames.Person(place));
        var account = new SeededAccount($"p1.{place + 1}", Ids.New(), Plan[place].Role, Units[place].Id);
        _accounts.Add(account);
        _records.AddRange([person, new Post(Ids.New<PostId>(), Ward.Id, person.Id, account.Unit, $"Phụ trách {Plan[place].Name}", account.Role, since), new Account
        {
            Id = account.Id,
            UserName = account.Name,
            NormalizedUserName = account.Name.ToUpperInvariant(),
            PasswordHash = password,
            SecurityStamp = Ids.New().ToString("N"),
            WardId = Ward.Id,
            PersonId = person.Id,
        }]);
    }
}
