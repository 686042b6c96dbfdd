using System.Globalization;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Cases.Care;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MangNon.App.Features.Cases.Care.Carers;

/// <summary>The application of somebody who offers care (Mẫu số 08) as it is typed.</summary>
internal static class CarerForm
{
    /// <summary>What was typed; what is no day or number stands at its field.</summary>
    public static CarerApplication Read(StepForm typed, ModelStateDictionary errors, Texts t)
    {
        var born = typed.Birth("sinh", errors, t);
        return new CarerApplication
        {
            Name = typed["ho-ten"] ?? "",
            BornOn = born?.Day,
            BornPrecision = born?.Precision ?? default,
            Sex = typed.Choice<Sex>("gioi-tinh"),
            Identity = typed["giay-to"],
            Work = typed["nghe"],
            Phone = typed["dien-thoai"],
            Address = typed["noi-o"] ?? "",
            GroupId = Guid.TryParse(typed["to-dan-pho"], out var group) ? new UnitId(group) : null,
            SpouseName = typed["vo-chong"],
            SpouseBorn = typed["vo-chong-sinh"],
            SpouseWork = typed["vo-chong-nghe"],
            Household = typed["trong-nha"],
            Foreigner = typed.Has("nuoc-ngoai"),
            StayFrom = typed.Day("o-tu", errors, t),
            StayUntil = typed.Day("o-den", errors, t),
            Health = typed["suc-khoe"],
            Home = typed["cho-o"],
            Means = typed["kinh-te"],
            FamilyAgrees = typed.Known("gia-dinh"),
            WishCount = Number("mong-so", typed, errors, t),
            WishFromAge = Number("mong-tu", typed, errors, t),
            WishToAge = Number("mong-den", typed, errors, t),
            WishSex = typed.Choice<Sex>("mong-gioi"),
            WishTerm = typed.Choice<CareTerm>("mong-thoi-gian"),
            WishReason = typed["mong-vi-sao"],
            HealthCertificateOn = typed.Day("kham", errors, t),
            CriminalRecord = typed.Has("ly-lich"),
        };
    }

    /// <summary>The form with what the application says now.</summary>
    public static StepForm Of(CarerApplication said, DateOnly handedInOn) => StepForm.With(new Dictionary<string, string?>
    {
        ["nop"] = Days.Show(handedInOn),
        ["ho-ten"] = said.Name,
        ["sinh"] = said.Birth is { } born ? BirthText.Show(born) : null,
        ["gioi-tinh"] = said.Sex?.ToString(),
        ["giay-to"] = said.Identity,
        ["nghe"] = said.Work,
        ["dien-thoai"] = said.Phone,
        ["noi-o"] = said.Address,
        ["to-dan-pho"] = said.GroupId?.Value.ToString(),
        ["vo-chong"] = said.SpouseName,
        ["vo-chong-sinh"] = said.SpouseBorn,
        ["vo-chong-nghe"] = said.SpouseWork,
        ["trong-nha"] = said.Household,
        ["nuoc-ngoai"] = said.Foreigner ? "true" : null,
        ["o-tu"] = Day(said.StayFrom),
        ["o-den"] = Day(said.StayUntil),
        ["suc-khoe"] = said.Health,
        ["cho-o"] = said.Home,
        ["kinh-te"] = said.Means,
        ["gia-dinh"] = said.FamilyAgrees.ToString(),
        ["mong-so"] = Number(said.WishCount),
        ["mong-tu"] = Number(said.WishFromAge),
        ["mong-den"] = Number(said.WishToAge),
        ["mong-gioi"] = said.WishSex?.ToString(),
        ["mong-thoi-gian"] = said.WishTerm?.ToString(),
        ["mong-vi-sao"] = said.WishReason,
        ["kham"] = Day(said.HealthCertificateOn),
        ["ly-lich"] = said.CriminalRecord ? "true" : null,
    });

    /// <summary>The field a refusal is about; "" for the whole form.</summary>
    public static string FieldOf(string code) => code switch
    {
        "carer.name" => "ho-ten",
        "carer.address" => "noi-o",
        "carer.born" => "sinh",
        "carer.wish" => "mong-so",
        "carer.certificate-in-future" or "carer.health-certificate" => "kham",
        "carer.handed-in-on" => "nop",
        "carer.verified-on" => "ngay-xac-minh",
        "carer.verifiers" => "nguoi-xac-minh",
        "carer.counselled-on" => "ngay-tu-van",
        _ => "",
    };

    private static int? Number(string field, StepForm typed, ModelStateDictionary errors, Texts t)
    {
        if (typed.Words(field) is not { } words) return null;
        if (int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        errors.AddModelError(field, t["Ghi một số."]);
        return null;
    }

    private static string? Day(DateOnly? day) => day is { } known ? Days.Show(known) : null;

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
