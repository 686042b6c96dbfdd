using MangNon.App.Data;
using MangNon.App.Features.Children.Searching;
using MangNon.App.Platform;
using MangNon.App.Tests.House;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Children;

/// <summary>A ward of its own with the names of <c>NameSearchTests</c>, so that the database is seen to find what the library finds.</summary>
public sealed class HouseOfNames : TestHouse
{
    private static readonly string[] Names =
    [
        "Nguyễn Thị Hòa", "Nguyễn Thị Hoà", "Nguyen Thi Hoa", "Nguyễn Thị Hoa", "Nguyễn Thị Hoan", "Trần Văn Minh", "Lê Trung Kiên", "Lý Thị Mỹ Duyên",
        "Phạm Lan Anh", "Phạm Nan Anh", "Đỗ Đức An", "Đỗ Đức Ân", "Hà Văn Hồ", "Vũ Xuân Sơn", "Nguyễn Văn Đạt",
    ];

    /// <summary>An officer of the ward these children live in.</summary>
    public Viewer Officer { get; private set; } = null!;

    public Viewer Head { get; private set; } = null!;

    public Viewer School { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var ward = new Ward(Ids.New<WardId>(), "00002", "Phường Tìm Kiếm", AdministrativeLevel.Commune, null, "Tìm Kiếm");
        Officer = await ViewerAsync("vanhoa") with { Ward = ward.Id };
        Unit NewUnit(string name, UnitKind kind) => new(Ids.New<UnitId>(), ward.Id, name, kind, new DateOnly(2020, 1, 1), []);
        var (one, two, school) = (NewUnit("Tổ dân phố 1", UnitKind.ResidentialGroup), NewUnit("Tổ dân phố 2", UnitKind.ResidentialGroup), NewUnit("Trường Tiểu học Hoa Lư", UnitKind.School));
        Head = Officer with { Role = Role.ResidentialGroupHead, Unit = one.Id, UnitKind = UnitKind.ResidentialGroup };
        School = Officer with { Role = Role.UnitHead, Unit = school.Id, UnitKind = UnitKind.School };
        var (here, there) = (SampleChildren.Household(Officer, one.Id, "12/4 Nguyễn Trãi"), SampleChildren.Household(Officer, two.Id, "7 Lê Lợi"));
        await SampleChildren.SaveAsync(this, Officer, ward, one, two, school, here, there);
        var children = Names.Select((n, i) => SampleChildren.Child(Officer, i % 2 == 0 ? here : there, n, new DateOnly(2012 + (i % 8), 3, 1 + i))).ToList();
        var kien = children.Single(c => c.FullName == "Lê Trung Kiên");
        kien.Record(new Kinship(SampleChildren.Stamp(Officer), kien.BornOn, null, Ids.New<CarerId>(), KinRelation.Mother, "Hoàng Thị Kim Thoa") { RaisesChild = true }, SampleChildren.Today);
        kien.Record(new NumberGiven(SampleChildren.Stamp(Officer), kien.BornOn, "051218001234"), SampleChildren.Today);
        kien.Record(new Schooling(SampleChildren.Stamp(Officer), new DateOnly(2026, 9, 5), null, SchoolStanding.Attending, school.Name, 3) { SchoolId = school.Id }, SampleChildren.Today);
        await SampleChildren.SaveAsync(this, Officer, [.. children]);
    }

    public Task<IReadOnlyList<string>> FindAsync(Viewer me, string typed) => AskAsync(async db =>
    {
        var (rows, count) = await new ChildSearch(db).FindAsync(me, db.ChildrenFor(me), typed, 0, 20);
        Assert.Equal(rows.Count, count);
        return (IReadOnlyList<string>)[.. rows.Select(r => r.FullName)];
    });
}

/// <summary>Children are found however they are asked for, the same on both databases, and only by those who may see them.</summary>
public sealed class ChildSearchTests(HouseOfNames house) : IClassFixture<HouseOfNames>
{
    [Theory]
    [InlineData("Trần Văn Minh", "Trần Văn Minh")]
    [InlineData("tran van minh", "Trần Văn Minh")]
    [InlineData("minh tran", "Trần Văn Minh")]
    [InlineData("tran minh", "Trần Văn Minh")]
    [InlineData("Trần Quốc Văn Minh", "Trần Văn Minh")]
    [InlineData("minh", "Trần Văn Minh")]
    [InlineData("tran van mi", "Trần Văn Minh")]
    [InlineData("tran van mihn", "Trần Văn Minh")]
    [InlineData("tran van minnh", "Trần Văn Minh")]
    [InlineData("Trần-Văn-Minh", "Trần Văn Minh")]
    [InlineData("tranvanminh", "Trần Văn Minh")]
    [InlineData("Lê Chung Kiên", "Lê Trung Kiên")]
    [InlineData("Ly thi my duyen", "Lý Thị Mỹ Duyên")]
    [InlineData("Lí Thị Mĩ Ruyên", "Lý Thị Mỹ Duyên")]
    [InlineData("vu suan xon", "Vũ Xuân Sơn")]
    [InlineData("Nguyễn Văn Dạt", "Nguyễn Văn Đạt")]
    [InlineData("Nguyê\u0303n Văn Đạt", "Nguyễn Văn Đạt")]
    [InlineData("hoang thi kim thoa", "Lê Trung Kiên")]
    [InlineData("Hoàng Thoa", "Lê Trung Kiên")]
    [InlineData("thoa", "Lê Trung Kiên")]
    [InlineData("hoang thi kim thao", "Lê Trung Kiên")]
    [InlineData("051 218 001 234", "Lê Trung Kiên")]
    [InlineData("kien 2018", "Lê Trung Kiên")]
    [InlineData("Kiên 07/03/2018", "Lê Trung Kiên")]
    [InlineData("kien nguyen trai", "Lê Trung Kiên")]
    [InlineData("nguyen trai 12 kien", "Lê Trung Kiên")]
    [InlineData("Hoàng Thị Kim Thõa", "Lê Trung Kiên")]
    [InlineData("truong tieu hoc hoa lu", "Lê Trung Kiên")]
    public async Task A_child_is_found_however_it_is_asked_for(string typed, string expected) => Assert.Equal(expected, await house.FindAsync(house.Officer, typed) is [var first, ..] ? first : null);

    [Theory]
    [InlineData("kien 2017")]
    [InlineData("Đinh Văn Minh")]
    [InlineData("051218001235")]
    [InlineData("%_'\"")]
    [InlineData("   ")]
    [InlineData("99 Nguyễn Trãi")]
    public async Task What_is_not_there_is_not_found(string typed) => Assert.Empty(await house.FindAsync(house.Officer, typed));

    [Fact]
    public async Task Exact_marks_come_first_then_spelling_then_no_marks_then_other_marks() =>
        Assert.Equal(["Nguyễn Thị Hòa", "Nguyễn Thị Hoà", "Nguyen Thi Hoa", "Nguyễn Thị Hoa"], (await house.FindAsync(house.Officer, "Nguyễn Thị Hòa ")).Where(n => n != "Nguyễn Thị Hoan"));

    [Fact]
    public async Task An_address_finds_those_who_live_there()
    {
        var found = await house.FindAsync(house.Officer, "12/4 nguyen trai");

        Assert.Equal(8, found.Count);
        Assert.Contains("Lê Trung Kiên", found);
        Assert.DoesNotContain("Trần Văn Minh", found);
    }

    [Fact]
    public async Task A_name_and_an_address_in_one_lead_only_to_whom_one_sees()
    {
        Assert.Equal(["Lê Trung Kiên"], await house.FindAsync(house.Officer, "kien 12 trai"));
        Assert.Equal(["Lê Trung Kiên"], await house.FindAsync(house.Head, "kien 12 trai"));
        Assert.Equal(["Trần Văn Minh"], await house.FindAsync(house.Officer, "minh 7 loi"));
        Assert.Empty(await house.FindAsync(house.Head, "minh 7 loi"));
        Assert.Equal(["Lê Trung Kiên"], await house.FindAsync(house.School, "kien 12 trai"));
        Assert.Empty(await house.FindAsync(house.School, "minh 7 loi"));
        Assert.Empty(await house.FindAsync(house.Officer, "kien 12 loi"));
    }

    [Fact]
    public async Task A_street_head_finds_the_own_streets_and_a_school_its_pupils()
    {
        Assert.Equal(["Lê Trung Kiên"], await house.FindAsync(house.Head, "le trung kien"));
        Assert.Empty(await house.FindAsync(house.Head, "tran van minh"));
        Assert.Equal(["Lê Trung Kiên"], await house.FindAsync(house.School, "le trung kien"));
        Assert.Empty(await house.FindAsync(house.School, "nguyen thi hoa"));
        Assert.Empty(await house.FindAsync(await house.ViewerAsync("vanhoa"), "le trung kien"));
        Assert.Empty(await house.FindAsync(await house.ViewerAsync("mattran"), "le trung kien"));
    }

    [Fact]
    public async Task A_changed_name_is_found_and_the_old_one_no_more()
    {
        var home = await house.AskAsync(db => db.HouseholdsFor(house.Officer).FirstAsync());
        var child = SampleChildren.Child(house.Officer, home, "Quách Thị Cũ");
        child.Record(new Kinship(SampleChildren.Stamp(house.Officer), child.BornOn, null, Ids.New<CarerId>(), KinRelation.Father, "Quách Văn Trước"), SampleChildren.Today);
        await SampleChildren.SaveAsync(house, house.Officer, child);
        Assert.Equal(["Quách Thị Cũ"], await house.FindAsync(house.Officer, "quach van truoc"));

        await ChangeAsync(child.Id, c =>
        {
            c.Correct(c.Basics[0].Id, new BasicData(SampleChildren.Stamp(house.Officer), c.BornOn, "Quách Thị Mới", c.Birth), SampleChildren.Today);
            c.Withdraw(c.Kin[0].Id, SampleChildren.Stamp(house.Officer));
        });

        Assert.Equal(["Quách Thị Mới"], await house.FindAsync(house.Officer, "Quách Thị Mới"));
        Assert.Empty(await house.FindAsync(house.Officer, "quach thi cu"));
        Assert.Empty(await house.FindAsync(house.Officer, "quach van truoc"));

        await ChangeAsync(child.Id, c => c.Withdraw(house.Clock.GetUtcNow().UtcDateTime));

        Assert.Empty(await house.FindAsync(house.Officer, "Quách Thị Mới"));
        Assert.Equal(0, await house.AskAsync(db => db.NamesFor(house.Officer).CountAsync(n => n.ChildId == child.Id)));
    }

    [Fact]
    public async Task The_box_at_the_top_finds_children_and_tasks()
    {
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/");
        Assert.Equal("/tim", officer.Page.QuerySelector("form.find")?.GetAttribute("action"));
        await officer.GetAsync("/tim?q=trẻ em");
        Assert.NotEmpty(officer.Page.QuerySelectorAll("main a[href^='/nhiem-vu/']"));

        using var front = await house.As("mattran");
        await front.GetAsync("/tim?q=an");
        Assert.Empty(front.Page.QuerySelectorAll("main a[href^='/tre-em/']"));
    }

    private Task ChangeAsync(ChildId id, Action<Child> change) => house.WorkAsync(async db =>
    {
        var child = await db.ChildrenFor(house.Officer).WithFacts().SingleAsync(c => c.Id == id);
        change(child);
        db.Touch(child);
        await db.SaveAsync(new Act(house.Officer, "test.children", house.Clock.GetUtcNow().UtcDateTime));
    });
}
