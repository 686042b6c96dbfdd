using System.Globalization;
using MangNon.Domain.Children;

namespace MangNon.App.Demo.Population;

/// <summary>Number, birth certificate, card, school and health of an invented child, as often and as right as registers have them.</summary>
internal sealed class ChildPapers(Chance chance, Neighbourhood place, DateOnly today)
{
    private static readonly string[] OtherSchools = ["Trường Mầm non Hoa Mai", "Trường Tiểu học Kim Đồng", "Trường THCS Chu Văn An", "Trường THPT Nguyễn Du"];

    /// <summary>Adds what is known of the child.</summary>
    public void Add(Child child, InventedChild born, Func<FactStamp> stamp)
    {
        var (birth, days) = (born.Birth, born.Birth.DaysOn(today));
        Papers(child, born, days, stamp);
        School(child, birth, stamp);
        Health(child, born, days, stamp);
        if (chance.In(0.62)) child.Record(new Contact(stamp(), today.AddDays(-chance.Between(0, Math.Min(days, 500)))), today);
    }

    private void Papers(Child child, InventedChild born, int days, Func<FactStamp> stamp)
    {
        var registeredOn = born.Birth.Latest.AddDays(chance.In(0.93) ? chance.Between(3, 58) : chance.Between(61, 400));
        var isRegistered = registeredOn <= today && !chance.In(0.012);
        if (isRegistered) child.Record(new BirthRegistration(stamp(), registeredOn, $"{chance.Between(1, 400)}/{registeredOn.Year}", "UBND " + (chance.In(0.9) ? "phường" : "xã khác")), today);
        if (isRegistered && !chance.In(0.03)) child.Record(new NumberGiven(stamp(), registeredOn, Number(born)), today);
        if (days > 20 && !chance.In(0.03)) Card(child, born.Birth, stamp);
    }

    // 051 and three more provinces; some are cut, mistyped, or somebody else's.
    private string Number(InventedChild born)
    {
        var (isBoy, year) = (chance.In(0.004) ? !born.IsBoy : born.IsBoy, chance.In(0.004) ? born.Birth.Day.Year - 1 : born.Birth.Day.Year);
        var number = $"{chance.Any(["051", "051", "051", "049", "079"])}{(isBoy ? 2 : 3)}{year % 100:00}{chance.Between(0, 999_999):000000}";
        return chance.Share() switch
        {
            < 0.004 => number[1..],
            < 0.006 => number[..9],
            < 0.008 => string.Create(CultureInfo.InvariantCulture, $"5.1{chance.Between(10, 99)}E+10"),
            < 0.010 => number[..11] + "O",
            _ => number,
        };
    }

    private void Card(Child child, BirthDate birth, Func<FactStamp> stamp)
    {
        var isYoung = birth.YearsOn(today) < 6;
        var from = isYoung ? birth.Latest.AddDays(15) : new DateOnly(today.Month >= 10 ? today.Year : today.Year - 1, 10, 1);
        var to = isYoung ? AgeRules.YoungChildCardEnds(birth) : from.AddYears(1).AddDays(-1);
        if (chance.In(0.02)) (from, to) = (from.AddYears(-1), from.AddDays(-20));
        if (from < birth.Latest || to < from) return;
        child.Record(new InsuranceCard(stamp(), from, to, $"{(isYoung ? "TE1" : "HS4")}51{chance.Between(0, 99_999_999):00000000}{chance.Between(10, 99)}"), today);
    }

    private void School(Child child, BirthDate birth, Func<FactStamp> stamp)
    {
        var year = SchoolYear.Of(today);
        var grade = year.UsualClassOf(birth);
        if (grade > 12 || (grade < 1 && !chance.In(birth.YearsOn(today) switch { < 2 => 0.05, 2 => 0.35, 3 => 0.8, 4 => 0.93, _ => 0.99 })) || chance.In(0.012)) return;
        var from = chance.In(0.02) ? year.FirstDay.AddYears(-1) : year.FirstDay;
        if (from <= birth.Latest) return;
        if (chance.In(0.006) && grade > 5)
        {
            child.Record(new Schooling(stamp(), from, null, SchoolStanding.DroppedOut, OtherSchools[2], grade), today);
            return;
        }

        // Wrong classes: repeated, a year early, mistyped.
        var kept = grade < 1 ? 0 : Math.Clamp(grade + chance.Share() switch { < 0.008 => -1, < 0.01 => 1, < 0.011 => 4, _ => 0 }, 1, 12);
        var units = kept switch { 0 => place.Kindergartens, <= 5 => place.Primary, <= 9 => place.Secondary, _ => [] };
        var unit = units.Count > 0 && chance.In(0.9) ? chance.Any(units) : null;
        child.Record(new Schooling(stamp(), from, null, SchoolStanding.Attending, unit?.Name ?? OtherSchools[kept switch { 0 => 0, <= 5 => 1, <= 9 => 2, _ => 3 }], kept) { SchoolId = unit?.Id, ClassName = kept == 0 ? null : $"{kept}{chance.Any(["A", "B", "C"])}" }, today);
    }

    private void Health(Child child, InventedChild born, int days, Func<FactStamp> stamp)
    {
        if (days < 6 * 365 && chance.In(0.85)) child.Record(new Vaccination(stamp(), today.AddDays(-Math.Min(days, chance.Between(5, 200))), chance.Share() switch { < 0.93 => VaccinationState.Complete, < 0.985 => VaccinationState.Partial, _ => VaccinationState.None }), today);
        if (days > 60 && chance.In(0.55)) child.Record(new HealthCheck(stamp(), today.AddDays(-chance.Between(10, Math.Min(days, 500)))) { Place = "Trạm Y tế" }, today);
        if (days is > 40 and < 5 * 365 && chance.In(0.8)) Measure(child, born, days, stamp);
        if (days > 6 * 365 && chance.In(0.45)) child.Record(new SwimmingSkill(stamp(), today.AddDays(-chance.Between(30, 600)), chance.Share() switch { < 0.66 => SwimmingLevel.CannotSwim, < 0.88 => SwimmingLevel.Swims, _ => SwimmingLevel.SwimsSafely }), today);
        if (days > 400 && chance.In(0.009)) Disability(child, days, stamp);
        if (days > 400 && chance.In(0.005)) child.Record(new Injury(stamp(), today.AddDays(-chance.Between(5, 360)), chance.Any(["01", "02", "03", "07"]), null) { Place = InjuryPlace.Home, Outcome = InjuryOutcome.Recovered }, today);
    }

    // About as the WHO's standard has it, a little below: some 17 in a hundred stunted.
    private void Measure(Child child, InventedChild born, int days, Func<FactStamp> stamp)
    {
        var ago = chance.Between(5, Math.Min(days - 20, 150));
        var months = (days - ago) / 30.44;
        var height = (months < 24 ? 50 + (Math.Pow(months, 0.72) * 3.75) : 87 + ((months - 24) * 0.69)) - (born.IsBoy ? 0 : 1) + chance.Around(-3.2, 3.2);
        var weight = Math.Max(2.2, (height * height * height / 1e6 * (22 - (months / 8))) + chance.Around(0, 0.5));
        if (chance.In(0.003)) weight *= 10;
        child.Record(new Measurement(stamp(), today.AddDays(-ago), (decimal)Math.Round(weight, 1), (decimal)Math.Round(height, 1)), today);
    }

    private void Disability(Child child, int days, Func<FactStamp> stamp)
    {
        var found = today.AddDays(-chance.Between(30, Math.Min(days - 30, 2000)));
        DisabilityDegree? degree = chance.Share() switch { < 0.05 => null, < 0.3 => DisabilityDegree.Mild, < 0.8 => DisabilityDegree.Severe, _ => DisabilityDegree.EspeciallySevere };
        var certified = degree is not null && chance.In(0.9);
        child.Record(new Disability(stamp(), found, null, chance.Any(Enum.GetValues<DisabilityKind>()), degree) { CertificateNumber = certified ? $"{chance.Between(1, 999)}" : null, CertificateFrom = certified ? found : null, CertificateTo = certified ? found.AddYears(5) : null }, today);
    }
}
