using MangNon.Domain.Organisation;
using Xunit;

namespace MangNon.Domain.Tests.Organisation;

public sealed class WardsTests
{
    private static readonly DateOnly On = new(2027, 1, 1);

    [Fact]
    public void A_merged_ward_ends_the_day_before_and_names_the_one_that_goes_on()
    {
        var (old, next) = (NewWard("1"), NewWard("2"));

        old.MergeInto(next, On, today: On);

        Assert.Equal((new DateOnly(2026, 12, 31), next.Id), (old.To, old.MergedInto));
        Assert.Equal((null, null), (next.To, next.MergedInto));
        Assert.Equal([new Refusal("ward.merged-already")], old.WhyNotMerge(next, On, On));
        Assert.Equal([new Refusal("ward.merge-into-ended")], NewWard("3").WhyNotMerge(old, On, On));
    }

    [Fact]
    public void Two_communes_are_merged_and_not_ahead_of_the_day()
    {
        var ward = NewWard("1");

        Assert.Equal([new Refusal("ward.merge-with-itself")], ward.WhyNotMerge(ward, On, On));
        Assert.Equal([new Refusal("ward.merge-communes-alone")], ward.WhyNotMerge(NewWard("2", AdministrativeLevel.Province), On, On));
        Assert.Equal([new Refusal("ward.merge-communes-alone")], NewWard("2", AdministrativeLevel.Province).WhyNotMerge(ward, On, On));
        Assert.Equal([new Refusal("ward.merge-lies-ahead")], ward.WhyNotMerge(NewWard("2"), On, On.AddDays(-1)));
        Assert.Throws<RefusedException>(() => ward.MergeInto(ward, On, On));
    }

    [Fact]
    public void A_unit_goes_on_from_the_day_and_keeps_the_end_it_had()
    {
        var (unit, other) = (NewUnit(), NewUnit());
        other.End(new DateOnly(2027, 6, 30));
        var ward = new WardId(Guid.NewGuid());

        var (next, ending) = (unit.GoOnIn(ward, new UnitId(Guid.NewGuid()), On, "Tổ 1 (cũ)", ["TDP 1"]), other.GoOnIn(ward, new UnitId(Guid.NewGuid()), On, "Tổ 1", []));

        Assert.Equal((ward, "Tổ 1 (cũ)", On, null), (next.WardId, next.Name, next.From, next.To));
        Assert.Equal((new DateOnly(2026, 12, 31), new DateOnly(2027, 6, 30)), (unit.To, ending.To));
        Assert.Equal(new DateOnly(2026, 12, 31), other.To);
        Assert.Throws<ArgumentException>(() => unit.GoOnIn(ward, default, On, "Tổ 1", []));
    }

    private static Ward NewWard(string code, AdministrativeLevel level = AdministrativeLevel.Commune) => new(new WardId(Guid.NewGuid()), code, $"Phường {code}", level, null, code);

    private static Unit NewUnit() => new(new UnitId(Guid.NewGuid()), new WardId(Guid.NewGuid()), "Tổ 1", UnitKind.ResidentialGroup, new DateOnly(2020, 1, 1));
}
