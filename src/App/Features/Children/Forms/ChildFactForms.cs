using System.Globalization;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;

namespace MangNon.App.Features.Children.Forms;

public static partial class FactForms
{
    private static IEnumerable<FactForm> OfChild() => [.. Identity(), .. Living(), .. WellBeing(), .. Circumstance()];

    private static IEnumerable<FactForm> Identity() =>
    [
        FactForm.Of(
            "co-ban", ChildFacet.Basics, FactTime.Since, "Thông tin cơ bản",
            [
                Line("ho-ten", "Họ tên", "họ trước, tên sau, ví dụ Nguyễn Thị Bé"),
                new FactField("ngay-sinh", "Ngày sinh", FieldShape.BirthDay, Help: "ví dụ 15/05/2018; không rõ ngày thì ghi 05/2018 hoặc 2018"),
                Tick("uoc-tinh", "Ngày sinh là ước tính"),
                Choose<Sex>("gioi-tinh", "Giới tính", isOptional: true),
                Optional("dan-toc", "Dân tộc"),
                Optional("ton-giao", "Tôn giáo"),
            ],
            (d, stamp) => new BasicData(stamp, d.Day(FactForm.From) ?? d.Birth("ngay-sinh", false).Earliest, d.Needed("ho-ten"), d.Birth("ngay-sinh", d.Yes("uoc-tinh")))
            {
                Sex = d.Choice<Sex>("gioi-tinh"),
                Ethnicity = d.Text("dan-toc"),
                Religion = d.Text("ton-giao"),
                Evidence = d.Text(FactForm.Evidence),
            },
            f => [("ho-ten", f.FullName), ("ngay-sinh", BirthText.Show(f.Birth)), ("uoc-tinh", f.BornPrecision is BirthPrecision.Estimated ? "có" : null), ("gioi-tinh", f.Sex?.ToString()), ("dan-toc", f.Ethnicity), ("ton-giao", f.Religion)],
            (f, w) => Joined(f.FullName, w.T["sinh {0}", BirthText.Show(f.Birth)], f.Sex is { } sex ? w.T.Of(sex) : null, f.Ethnicity, f.Religion)),
        FactForm.Of(
            "so-dinh-danh", ChildFacet.Number, FactTime.Since, "Số định danh cá nhân",
            [Line("so", "Số định danh", "12 chữ số, ghi trên giấy khai sinh hoặc thẻ căn cước")],
            (d, stamp) => new NumberGiven(stamp, d.NeededDay(FactForm.From), d.Needed("so")) { Evidence = d.Text(FactForm.Evidence) },
            f => [("so", f.Text)],
            (f, _) => f.Text),
        FactForm.Of(
            "khai-sinh", ChildFacet.Registration, FactTime.Happened, "Đăng ký khai sinh",
            [Optional("so-khai-sinh", "Số giấy khai sinh"), Optional("noi-dang-ky", "Nơi đăng ký", help: "ví dụ UBND phường Măng Non")],
            (d, stamp) => new BirthRegistration(stamp, d.NeededDay(FactForm.From), d.Text("so-khai-sinh"), d.Text("noi-dang-ky")) { Evidence = d.Text(FactForm.Evidence) },
            f => [("so-khai-sinh", f.Number), ("noi-dang-ky", f.Place)],
            (f, w) => Joined(f.Number.Length > 0 ? w.T["số {0}", f.Number] : null, f.Place)),
        FactForm.Of(
            "nguoi-than", ChildFacet.Family, FactTime.Lasting, "Cha, mẹ, người chăm sóc",
            [
                Choose<KinRelation>("la-gi", "Là gì của trẻ"),
                Line("ho-ten", "Họ tên"),
                Optional("nam-sinh", "Năm sinh", FieldShape.Number),
                Optional("dien-thoai", "Điện thoại"),
                Tick("truc-tiep", "Trực tiếp chăm sóc trẻ hằng ngày"),
                Choose<ParentState>("tinh-trang", "Tình trạng", isOptional: true),
                Choose<DisabilityDegree>("khuyet-tat", "Khuyết tật của người chăm sóc", isOptional: true),
                Optional("so", "Số định danh"),
                Optional("ma", "Mã người", help: "để trống với người mới"),
            ],
            (d, stamp) => new Kinship(stamp, d.NeededDay(FactForm.From), d.Day(FactForm.To), CarerOf(d), d.NeededChoice<KinRelation>("la-gi"), d.Needed("ho-ten"))
            {
                BirthYear = (int?)d.Whole("nam-sinh"),
                Phone = d.Text("dien-thoai"),
                RaisesChild = d.Yes("truc-tiep"),
                State = d.Choice<ParentState>("tinh-trang") ?? ParentState.Alive,
                Disability = d.Choice<DisabilityDegree>("khuyet-tat"),
                Number = d.Text("so"),
                Evidence = d.Text(FactForm.Evidence),
            },
            f => [("la-gi", f.Relation.ToString()), ("ho-ten", f.FullName), ("nam-sinh", Written(f.BirthYear)), ("dien-thoai", f.Phone), ("truc-tiep", f.RaisesChild ? "có" : null), ("tinh-trang", f.State.ToString()), ("khuyet-tat", f.Disability?.ToString()), ("so", f.Number), ("ma", f.CarerId.Value.ToString())],
            (f, w) => Joined($"{w.T.Of(f.Relation)}: {f.FullName}", f.BirthYear is { } y ? w.T["sinh {0}", y.ToString(CultureInfo.InvariantCulture)] : null, f.Phone, f.RaisesChild ? w.T["trực tiếp chăm sóc"] : null, f.State is ParentState.Alive ? null : w.T.Of(f.State)),
            isMany: true),
    ];

    private static IEnumerable<FactForm> Living() =>
    [
        FactForm.Of(
            "truong-lop", ChildFacet.School, FactTime.Lasting, "Trường, lớp",
            [
                Choose<SchoolStanding>("hoc", "Tình trạng học"),
                Line("truong", "Trường", "tên trường; trường của phường chọn trong danh sách gợi ý"),
                Optional("khoi", "Khối lớp", FieldShape.Number, "0 là mầm non, 1 đến 12; để trống nếu học nghề"),
                Optional("lop", "Lớp", help: "ví dụ 6A2"),
            ],
            (d, stamp) =>
            {
                var school = d.Needed("truong");
                return new Schooling(stamp, d.NeededDay(FactForm.From), d.Day(FactForm.To), d.NeededChoice<SchoolStanding>("hoc"), school, (int?)d.Whole("khoi"))
                {
                    SchoolId = SchoolNames.Find(d.World.Schools, school),
                    ClassName = d.Text("lop"),
                    Evidence = d.Text(FactForm.Evidence),
                };
            },
            f => [("hoc", f.Standing.ToString()), ("truong", f.School), ("khoi", Written(f.Grade)), ("lop", f.ClassName)],
            (f, w) => Joined(f.School, f.ClassName is { } name ? w.T["lớp {0}", name] : f.Grade is > 0 and var grade ? w.T["lớp {0}", grade] : f.Grade is 0 ? w.T["mầm non"] : null, f.Standing is SchoolStanding.Attending ? null : w.T.Of(f.Standing))),
        FactForm.Of(
            "the-bhyt", ChildFacet.Insurance, FactTime.Lasting, "Thẻ bảo hiểm y tế",
            [Line("so-the", "Số thẻ", "mã thẻ 15 ký tự hoặc mã số bảo hiểm xã hội 10 số")],
            (d, stamp) => new InsuranceCard(stamp, d.NeededDay(FactForm.From), d.Day(FactForm.To), d.Needed("so-the")) { Evidence = d.Text(FactForm.Evidence) },
            f => [("so-the", f.Number)],
            (f, _) => f.Number),
        FactForm.Of(
            "boi", ChildFacet.Swimming, FactTime.Since, "Kỹ năng bơi",
            [Choose<SwimmingLevel>("muc", "Mức")],
            (d, stamp) => new SwimmingSkill(stamp, d.NeededDay(FactForm.From), d.NeededChoice<SwimmingLevel>("muc")) { Evidence = d.Text(FactForm.Evidence) },
            f => [("muc", f.Level.ToString())],
            (f, w) => w.T.Of(f.Level)),
        FactForm.Of(
            "tiep-xuc", ChildFacet.Contact, FactTime.Happened, "Gặp, liên hệ với trẻ, gia đình",
            [Optional("ghi-chu", "Ghi chú", FieldShape.Words)],
            (d, stamp) => new Contact(stamp, d.NeededDay(FactForm.From), d.Text("ghi-chu")) { Evidence = d.Text(FactForm.Evidence) },
            f => [("ghi-chu", f.Note)],
            (f, w) => f.Note ?? w.T["đã gặp"],
            isMany: true),
        FactForm.Of(
            "su-kien", ChildFacet.Home, FactTime.Happened, "Sinh, chuyển đến, chuyển đi, qua đời",
            [new FactField("viec", "Sự kiện", FieldShape.Choice, Choices: w => w.Of<LifeEventKind>()), Optional("noi", "Nơi", help: "nơi đến, nơi đi, nơi xảy ra")],
            (d, stamp) => new LifeEvent(stamp, d.NeededDay(FactForm.From), d.NeededChoice<LifeEventKind>("viec")) { Place = d.Text("noi"), Evidence = d.Text(FactForm.Evidence) },
            f => [("viec", f.Kind.ToString()), ("noi", f.Place)],
            (f, w) => Joined(w.T.Of(f.Kind), f.Place),
            isMany: true),
    ];

    private static IEnumerable<FactForm> WellBeing() =>
    [
        FactForm.Of(
            "khuyet-tat", ChildFacet.Disability, FactTime.Lasting, "Khuyết tật",
            [
                Choose<DisabilityKind>("dang", "Dạng khuyết tật"),
                Choose<DisabilityDegree>("muc-do", "Mức độ", isOptional: true),
                Optional("so-giay", "Số giấy xác nhận"),
                Optional("giay-tu", "Giấy có giá trị từ", FieldShape.Day),
                Optional("giay-den", "Giấy có giá trị đến", FieldShape.Day),
            ],
            (d, stamp) => new Disability(stamp, d.NeededDay(FactForm.From), d.Day(FactForm.To), d.NeededChoice<DisabilityKind>("dang"), d.Choice<DisabilityDegree>("muc-do"))
            {
                CertificateNumber = d.Text("so-giay"),
                CertificateFrom = d.Day("giay-tu"),
                CertificateTo = d.Day("giay-den"),
                Evidence = d.Text(FactForm.Evidence),
            },
            f => [("dang", f.Kind.ToString()), ("muc-do", f.Degree?.ToString()), ("so-giay", f.CertificateNumber), ("giay-tu", Days.Show(f.CertificateFrom)), ("giay-den", Days.Show(f.CertificateTo))],
            (f, w) => Joined(w.T.Of(f.Kind), f.Degree is { } degree ? w.T.Of(degree) : w.T["chưa xác định mức độ"], f.CertificateNumber is { } number ? w.T["giấy số {0}", number] : null),
            isMany: true),
        FactForm.Of(
            "kham", ChildFacet.Health, FactTime.Happened, "Khám sức khỏe",
            [Optional("noi", "Nơi khám"), Optional("ket-luan", "Kết luận", FieldShape.Words)],
            (d, stamp) => new HealthCheck(stamp, d.NeededDay(FactForm.From)) { Place = d.Text("noi"), Finding = d.Text("ket-luan"), Evidence = d.Text(FactForm.Evidence) },
            f => [("noi", f.Place), ("ket-luan", f.Finding)],
            (f, w) => f.Place is null && f.Finding is null ? w.T["đã khám"] : Joined(f.Place, f.Finding),
            isMany: true),
        FactForm.Of(
            "can-do", ChildFacet.Health, FactTime.Happened, "Cân, đo",
            [Optional("can-nang", "Cân nặng (kg)", FieldShape.Number, "ví dụ 12,5"), Optional("chieu-cao", "Chiều cao (cm)", FieldShape.Number, "ví dụ 92,5"), Tick("do-nam", "Đo nằm")],
            (d, stamp) => new Measurement(stamp, d.NeededDay(FactForm.From), d.Number("can-nang"), d.Number("chieu-cao"), d.YesOrNo("do-nam")) { Evidence = d.Text(FactForm.Evidence) },
            f => [("can-nang", Written(f.Weight)), ("chieu-cao", Written(f.Height)), ("do-nam", Yes(f.Lying))],
            (f, _) => Joined(f.Weight is { } kg ? $"{Shown(kg)} kg" : null, f.Height is { } cm ? $"{Shown(cm)} cm" : null),
            isMany: true),
        FactForm.Of(
            "tiem-chung", ChildFacet.Health, FactTime.Since, "Tiêm chủng",
            [Choose<VaccinationState>("muc", "Tình trạng theo độ tuổi")],
            (d, stamp) => new Vaccination(stamp, d.NeededDay(FactForm.From), d.NeededChoice<VaccinationState>("muc")) { Evidence = d.Text(FactForm.Evidence) },
            f => [("muc", f.State.ToString())],
            (f, w) => w.T.Of(f.State)),
        FactForm.Of(
            "tai-nan", ChildFacet.Injury, FactTime.Happened, "Tai nạn thương tích",
            [
                new FactField("loai", "Loại", FieldShape.Choice, Choices: _ => Injuries.Types.Select(t => new FieldChoice(t.Code, t.Name))),
                new FactField("nguyen-nhan", "Nguyên nhân", FieldShape.Choice, IsOptional: true, Help: "để trống thì lấy theo loại, nếu chỉ có một", Choices: _ => Injuries.Causes.Select(c => new FieldChoice(c.Code, c.Name))),
                Choose<InjuryPlace>("noi", "Nơi xảy ra", isOptional: true),
                Choose<InjuryOutcome>("ket-qua", "Kết quả", isOptional: true),
            ],
            (d, stamp) => new Injury(stamp, d.NeededDay(FactForm.From), d.Needed("loai"), d.Text("nguyen-nhan") ?? Injuries.OnlyCauseOf(d.Text("loai") ?? "")?.Code)
            {
                Place = d.Choice<InjuryPlace>("noi"),
                Outcome = d.Choice<InjuryOutcome>("ket-qua") ?? InjuryOutcome.NotKnown,
                Evidence = d.Text(FactForm.Evidence),
            },
            f => [("loai", f.Type), ("nguyen-nhan", f.Cause), ("noi", f.Place?.ToString()), ("ket-qua", f.Outcome.ToString())],
            (f, w) => Joined(Injuries.FindType(f.Type)?.Name ?? f.Type, f.Place is { } place ? w.T.Of(place) : null, f.Outcome is InjuryOutcome.NotKnown ? null : w.T.Of(f.Outcome)),
            isMany: true),
    ];

    private static IEnumerable<FactForm> Circumstance() =>
    [
        FactForm.Of(
            "hoan-canh", ChildFacet.Circumstance, FactTime.Lasting, "Hoàn cảnh",
            [new FactField("nhom", "Nhóm", FieldShape.Choice, Choices: CircumstanceChoices)],
            (d, stamp) => new CircumstanceFact(stamp, d.NeededDay(FactForm.From), d.Day(FactForm.To), d.Needed("nhom")) { Evidence = d.Text(FactForm.Evidence) },
            f => [("nhom", f.Code)],
            (f, w) => w.CircumstanceName(f.Code),
            isMany: true),
        FactForm.Of(
            "ho-tro", ChildFacet.Support, FactTime.Lasting, "Chế độ, hỗ trợ",
            [
                new FactField("che-do", "Chế độ, chương trình", FieldShape.Choice, Choices: SupportChoices),
                Choose<SupportState>("ket-qua", "Kết quả"),
                Optional("so-tien", "Số tiền (đồng)", FieldShape.Number),
                Optional("ghi-chu", "Ghi chú", FieldShape.Words, "lý do nếu bị từ chối hoặc không nhận"),
            ],
            (d, stamp) => new Support(stamp, d.NeededDay(FactForm.From), d.Day(FactForm.To), d.Needed("che-do"), d.NeededChoice<SupportState>("ket-qua"))
            {
                Amount = d.Whole("so-tien"),
                Note = d.Text("ghi-chu"),
                Evidence = d.Text(FactForm.Evidence),
            },
            f => [("che-do", f.Line), ("ket-qua", f.State.ToString()), ("so-tien", Written(f.Amount)), ("ghi-chu", f.Note)],
            (f, w) => Joined(w.SupportName(f.Line), w.T.Of(f.State), f.Amount is { } sum ? w.T["{0} đồng", sum.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"))] : null, f.Note),
            isMany: true),
        FactForm.Of(
            "chuong-trinh", ChildFacet.Programme, FactTime.Lasting, "Tham gia chương trình",
            [new FactField("chuong-trinh", "Chương trình", FieldShape.Choice, Choices: ProgrammeChoices), Optional("ghi-chu", "Ghi chú", FieldShape.Words, "kết quả, hoặc lý do thôi tham gia")],
            (d, stamp) => new Enrolment(stamp, d.NeededDay(FactForm.From), d.Day(FactForm.To), new ProgrammeId(ProgrammeOf(d)))
            {
                Note = d.Text("ghi-chu"),
                Evidence = d.Text(FactForm.Evidence),
            },
            f => [("chuong-trinh", f.ProgrammeId.Value.ToString()), ("ghi-chu", f.Note)],
            (f, w) => Joined(w.Programmes.FirstOrDefault(p => p.Id == f.ProgrammeId)?.Name, f.Note),
            isMany: true),
        FactForm.Of(
            "cau-hoi", ChildFacet.Local, FactTime.Since, "Câu hỏi của phường",
            [new FactField("cau-hoi", "Câu hỏi", FieldShape.Choice, Choices: w => w.Questions.Where(q => q.IsAskedOn(w.Today)).Select(q => new FieldChoice(q.Id.Value.ToString(), q.Text))), Line("tra-loi", "Trả lời")],
            (d, stamp) => new LocalAnswer(stamp, d.NeededDay(FactForm.From), new LocalQuestionId(QuestionOf(d)), AnswerOf(d)) { Evidence = d.Text(FactForm.Evidence) },
            f => [("cau-hoi", f.QuestionId.Value.ToString()), ("tra-loi", f.Answer)],
            TellAnswer,
            isMany: true),
    ];

    // Closely held groups are offered to those alone who see them.
    private static IEnumerable<FieldChoice> CircumstanceChoices(FormWorld w)
    {
        var seesAll = ChildFacets.RightOf(w.Me, ChildFacet.Sensitive) >= FacetRight.See;
        foreach (var group in Circumstances.Groups.Where(g => seesAll || !g.Sensitive))
        {
            var heading = $"{group.Number}. {w.T[group.Name]}";
            if (group.Subgroups.Count == 0) yield return new FieldChoice(group.Code, w.T[group.Name], heading);
            foreach (var sub in group.Subgroups) yield return new FieldChoice(sub.Code, sub.Name, heading);
        }

        foreach (var own in w.RiskGroups.Where(g => g.IsUsedOn(w.Today))) yield return new FieldChoice(own.Code, own.Name, w.T["Có nguy cơ (danh sách của phường)"]);
        foreach (var ground in Circumstances.Grounds) yield return new FieldChoice(ground.Code, ground.Name, w.T["Trường hợp hưởng trợ giúp xã hội (Nghị định 20/2021/NĐ-CP, Điều 5)"]);
    }

    private static IEnumerable<FieldChoice> SupportChoices(FormWorld w)
    {
        var seesAll = ChildFacets.RightOf(w.Me, ChildFacet.Sensitive) >= FacetRight.See;
        return Entitlements.Lines.Where(l => l.HoldsOn(w.Today) && (seesAll || !Entitlements.IsSensitive(l.Code))).Select(l => new FieldChoice(l.Code, l.Name));
    }

    private static IEnumerable<FieldChoice> ProgrammeChoices(FormWorld w) => w.Programmes.Where(p => p.RunsOn(w.Today)).Select(p => new FieldChoice(p.Id.Value.ToString(), p.Name));

    // One that has ended stays where it stands; the form offers those that run.
    private static Guid ProgrammeOf(FactDraft d)
    {
        d.Needed("chuong-trinh");
        return d.Id("chuong-trinh", d.World.Programmes.Select(p => new FieldChoice(p.Id.Value.ToString(), p.Name))) ?? Guid.Empty;
    }

    private static Guid QuestionOf(FactDraft d)
    {
        d.Needed("cau-hoi");
        return d.Id("cau-hoi", d.World.Questions.Select(q => new FieldChoice(q.Id.Value.ToString(), q.Text))) ?? Guid.Empty;
    }

    // An answer is kept as its question has it, however it was typed.
    private static string AnswerOf(FactDraft d)
    {
        var typed = d.Needed("tra-loi");
        if (typed.Length == 0 || LocalAnswers.Find(d.World, d.Text("cau-hoi")) is not { } question) return typed;
        foreach (var refusal in question.WhyNotAnswer(typed)) d.Fault("tra-loi", d.World.T[refusal.Code] + " " + LocalAnswers.HowTo(d.World.T, question));
        return question.Read(typed) ?? typed;
    }

    private static string TellAnswer(LocalAnswer answer, FormWorld w)
    {
        var question = w.Questions.FirstOrDefault(q => q.Id == answer.QuestionId);
        var until = question?.To is { } last && last < w.Day ? " (" + w.T["hỏi đến hết {0}", Days.Show(last)] + ")" : "";
        return $"{question?.Text} {LocalAnswers.Show(w.T, question, answer.Answer)}{until}";
    }
}

/// <summary>Schools by the names people give them.</summary>
public static class SchoolNames
{
    /// <summary>The school of the ward a name means; null for another one.</summary>
    public static UnitId? Find(IEnumerable<Unit> schools, string name)
    {
        var folded = Domain.Names.VietnameseText.Fold(name);
        return schools.FirstOrDefault(s => s.Names.Any(n => Domain.Names.VietnameseText.Fold(n) == folded))?.Id;
    }
}
