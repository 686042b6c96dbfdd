using MangNon.App.Features.Children.Forms;
using MangNon.Domain.Children;

namespace MangNon.App.Features.Children.Local;

/// <summary>Programmes in words, and the lists of children behind their numbers.</summary>
public static class ProgrammeWords
{
    /// <summary>"từ 6 đến 15 tuổi; Trẻ em khuyết tật", or that it is for every child.</summary>
    public static string ForWhom(FormWorld world, Programme programme)
    {
        var t = world.T;
        var ages = (programme.FromYears, programme.ToYears) switch
        {
            ({ } from, { } to) when from == to => t["{0} tuổi", from],
            ({ } from, { } to) => t["từ {0} đến {1} tuổi", from, to],
            ({ } from, null) => t["từ {0} tuổi", from],
            (null, { } to) => t["đến {0} tuổi", to],
            _ => null,
        };
        var circumstance = programme.Circumstance switch { null => null, ProgrammeText.AnySpecial => t["Hoàn cảnh đặc biệt"], var code => world.CircumstanceName(code) };
        return (ages, circumstance) is (null, null) ? t["mọi trẻ em"] : string.Join("; ", new[] { ages, circumstance }.OfType<string>());
    }

    /// <summary>Address of the list of who takes part.</summary>
    public static string ListOf(Programme programme) => $"/tre-em?chuong-trinh={programme.Id.Value}";

    /// <summary>Address of the list of those it is for who do not.</summary>
    public static string MissingOf(Programme programme)
    {
        var address = $"/tre-em?chuong-trinh={programme.Id.Value}&tham-gia=chua";
        if (programme.FromYears is { } from) address += $"&tu-tuoi={from}";
        if (programme.ToYears is { } to) address += $"&den-tuoi={to}";
        return programme.Circumstance is { } code ? $"{address}&hoan-canh={code}" : address;
    }
}
