namespace MangNon.Documents.Tests.Reading;

/// <summary>What must be read from each fixture plan, written down by reading the plans and not by running the program.</summary>
internal static class ExpectedReadings
{
    public static readonly IReadOnlyDictionary<string, ExpectedReading> All = new Dictionary<string, ExpectedReading>
    {
        ["hoa-sua-2026.docx"] = new()
        {
            Header = """
                27/KH-UBND | ỦY BAN NHÂN DÂN PHƯỜNG HOA SỮA | - | Hoa Sữa | 2026-02-09
                Công tác bảo vệ, chăm sóc và giáo dục trẻ em trên địa bàn phường Hoa Sữa năm 2026 | 2026
                Lê Thị Hoài Thương | PHÓ CHỦ TỊCH | TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH
                Sở Y tế / TT Đảng ủy, HĐND phường / Chủ tịch, các PCT UBND phường / Các đơn vị tại mục IV / Lưu: VT, VHXH
                """,
            Grounds = """
                Luật | - | 2016-04-05 | mở đầu
                Nghị định | 56/2017/NĐ-CP | 2017-05-09 | mở đầu
                Kế hoạch | 19/KH-UBND | 2026-01-20 | mở đầu
                """,
            Tasks = """
                II.1.a | Phòng Văn hóa - Xã hội | Đoàn Thanh niên phường | before 2026-05-30 | -
                II.1.b | Các trường học | - | every quarter | -
                II.1.c | Trung tâm Cung ứng dịch vụ công | - | every week | -
                II.2.a | Công an phường | - | before 2026-04-15 | -
                II.2.b | Trạm Y tế phường | - | in 2026-04-01 to 2026-06-30 | -
                II.2.c | Phòng Văn hóa - Xã hội | - | in 2026-03-01 to 2026-03-31 | -
                II.3.a | Đoàn Thanh niên phường | Hội Liên hiệp Phụ nữ phường | 2026-06-01 to 2026-06-30 | -
                II.3.b | - | - | at Tết Trung thu | -
                IV.1 | Phòng Văn hóa - Xã hội | - | - | -
                IV.2 | Phòng Kinh tế, Hạ tầng và Đô thị | - | - | -
                IV.3 | Ủy ban Mặt trận Tổ quốc Việt Nam phường và các đoàn thể | - | - | -
                IV.4 | Các tổ dân phố | - | - | -
                """,
            Units = """
                IV.1 | Phòng Văn hóa - Xã hội
                IV.2 | Phòng Kinh tế, Hạ tầng và Đô thị
                IV.3 | Ủy ban Mặt trận Tổ quốc Việt Nam phường + các đoàn thể
                IV.4 | Các tổ dân phố
                """,
            Rounds = """
                half-year | 2026-06-10 | 2026-06-09 | đơn vị
                year | 2026-12-05 | 2026-12-04 | đơn vị
                """,
        },
        ["suoi-trong-2026.docx"] = new()
        {
            Header = """
                08/KH-UBND | ỦY BAN NHÂN DÂN XÃ SUỐI TRONG | - | Suối Trong | 2026-01-26
                Thực hiện Chương trình hành động vì trẻ em năm 2026 trên địa bàn xã Suối Trong | 2026
                Vàng A Sình | CHỦ TỊCH | TM. ỦY BAN NHÂN DÂN
                UBND tỉnh (b/c) / Sở Y tế (b/c) / Thường trực Đảng ủy, HĐND xã / Các đơn vị tại Phụ lục / Các thôn, bản / Lưu: VT, VHXH
                """,
            Grounds = """
                Quyết định | 23/QĐ-TTg | 2021-01-07 | mở đầu
                Công văn | 311/SYT-TE | 2026-01-15 | mở đầu
                """,
            Aims = ["I", "II.1"],
            Tasks = """
                II.2 | - | - | - | -
                III.1 | Phòng Văn hóa - Xã hội | - | every quarter | -
                III.2 | * | - | * | -
                III.3 | Ủy ban Mặt trận Tổ quốc Việt Nam xã | - | - | -
                PL.I.1 | Đoàn Thanh niên xã | Các thôn, bản + Hội Nông dân xã | in 2026-05-01 to 2026-05-31 | -
                PL.I.2 | Phòng Văn hóa - Xã hội | Công an xã + Hội Liên hiệp Phụ nữ xã | before 2026-04-30 | -
                PL.I.3 | Trường PTDT bán trú THCS Suối Trong | Hội đồng Đội xã | in 2026-07-01 to 2026-09-30 | -
                PL.II.4 | Phòng Kinh tế | Công an xã + các thôn, bản | 2026-03-01 to 2026-05-31 | -
                PL.II.5 | Đoàn Thanh niên xã | Trường Tiểu học Suối Trong + Trạm Y tế xã | in 2026-06-01 to 2026-08-31 | -
                PL.II.6 | Hội Liên hiệp Phụ nữ xã | Các thôn, bản | every month | -
                PL.II.7 | Trạm Y tế xã | Các trường học | before 2026-09-20 | -
                PL.III.8 | Trạm Y tế xã | Y tế thôn, bản | * | -
                PL.III.9 | Trạm Y tế xã | Các thôn, bản | in 2026-01-01 to 2026-12-31 | -
                PL.III.10 | Hội Liên hiệp Phụ nữ xã | Trạm Y tế xã | * | -
                PL.IV.11 | Phòng Văn hóa - Xã hội | Các thôn, bản | before 2026-12-25 | -
                PL.IV.12 | Hội Khuyến học xã | Ủy ban Mặt trận Tổ quốc Việt Nam xã | in 2026-09-01 to 2026-09-30 | *
                """,
            Units = """
                III.1 | Phòng Văn hóa - Xã hội
                III.2 | *
                III.3 | Ủy ban Mặt trận Tổ quốc Việt Nam xã
                """,
            Rounds = """
                quarter | 2026-03-20 | 2026-03-19 | Phòng Văn hóa - Xã hội
                quarter | 2026-06-20 | 2026-06-19 | Phòng Văn hóa - Xã hội
                quarter | 2026-09-20 | 2026-09-19 | Phòng Văn hóa - Xã hội
                quarter | 2026-12-20 | 2026-12-19 | Phòng Văn hóa - Xã hội
                half-year | 2026-06-15 | 2026-06-14 | *
                year | 2026-12-01 | 2026-11-30 | *
                """,
        },
        ["an-lang-2023.docx"] = new()
        {
            Header = """
                112/KH-UBND | ỦY BAN NHÂN DÂN HUYỆN AN LÃNG | - | An Lãng | 2023-03-14
                Phòng, chống tai nạn, thương tích trẻ em trên địa bàn huyện An Lãng năm 2023 | 2023
                Đặng Quốc Vinh | PHÓ CHỦ TỊCH | TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH
                UBND tỉnh / Sở LĐTB&XH / TT Huyện ủy, HĐND huyện / CT, các PCT UBND huyện / Các phòng, ban, đoàn thể huyện / UBND các xã, thị trấn / Lưu: VT, LĐTBXH
                """,
            Grounds = """
                Quyết định | 1248/QĐ-TTg | 2021-07-19 | mở đầu
                Kế hoạch | 45/KH-UBND | 2023-02-17 | mở đầu
                """,
            Aims = ["Phần thứ hai.Mục 1"],
            Tasks = """
                Phần thứ hai.Mục 2.1.a | Phòng Lao động - Thương binh và Xã hội | - | before 2023-06-30 | -
                Phần thứ hai.Mục 2.1.b | UBND các xã, thị trấn | - | in 2023-10-01 to 2023-12-31 | -
                Phần thứ hai.Mục 2.2.a | Phòng Giáo dục và Đào tạo | - | before 2023-09-15 | -
                Phần thứ hai.Mục 2.2.b | Các trường tiểu học | - | - | -
                Phần thứ hai.Mục 2.2.c | - | - | in 2023-06-01 to 2023-08-31 | -
                Phần thứ hai.Mục 2.2.d | - | - | - | -
                Phần thứ hai.Mục 2.2.đ | - | - | on 2023-10-22 | -
                Phần thứ hai.Mục 2.3.a | Phòng Văn hóa và Thông tin | Huyện đoàn | 2023-06-05 to 2023-07-31 | -
                Phần thứ hai.Mục 2.3.b | Phòng Nông nghiệp và Phát triển nông thôn | - | before 2023-05-20 | -
                Phần thứ ba.1 | Phòng Lao động - Thương binh và Xã hội | - | in 2023-01-01 to 2023-12-31 | -
                Phần thứ ba.2 | Phòng Tài chính - Kế hoạch | - | - | 420000000
                Phần thứ ba.3 | Trung tâm Y tế huyện | - | - | -
                Phần thứ ba.4 | Công an huyện | - | - | -
                Phần thứ ba.5 | UBND các xã, thị trấn | - | before 2023-03-31 | -
                """,
            Units = """
                Phần thứ ba.1 | Phòng Lao động - Thương binh và Xã hội
                Phần thứ ba.2 | Phòng Tài chính - Kế hoạch
                Phần thứ ba.3 | Trung tâm Y tế huyện
                Phần thứ ba.4 | Công an huyện
                Phần thứ ba.5 | UBND các xã, thị trấn
                """,
            Rounds = """
                half-year | 2023-06-05 | 2023-06-04 | UBND các xã, thị trấn
                year | 2023-11-30 | 2023-11-29 | UBND các xã, thị trấn
                """,
        },
        ["dong-mai-2025.docx"] = new()
        {
            Header = """
                141/KH-UBND | ỦY BAN NHÂN DÂN PHƯỜNG ĐÔNG MAI | UBND THÀNH PHỐ TÂN LẬP | Đông Mai | 2025-03-03
                Thực hiện các chỉ tiêu vì trẻ em năm 2025 của phường Đông Mai | 2025
                Ngô Bá Khánh | CHỦ TỊCH | TM. ỦY BAN NHÂN DÂN
                UBND thành phố / Phòng Y tế thành phố / Đảng ủy, HĐND phường / Các đơn vị được giao chỉ tiêu / Lưu: VT
                """,
            Grounds = "Kế hoạch | 66/KH-UBND | 2025-02-18 | mở đầu",
            Aims = ["I.3"],
            // The table of part II only says what costs how much; without a body in the lead or a time its rows are no tasks.
            Tasks = """
                I.1.a | Trạm Y tế phường | - | - | -
                I.1.b | - | - | - | -
                I.1.c | - | - | - | -
                I.2.a | Trường Mầm non Đông Mai | - | on 2025-09-05 | -
                I.2.b | * | - | in 2025-01-01 to 2025-12-31 | -
                III.1 | Công chức Văn hóa - Xã hội phường | - | every quarter | -
                III.2 | Tài chính - Kế toán phường | - | before 2025-12-31 | -
                III.3 | Các trường học, Trạm Y tế, đoàn thể phường | - | * | -
                """,
            Units = """
                III.1 | Công chức Văn hóa - Xã hội phường
                III.2 | Tài chính - Kế toán phường
                III.3 | Các trường học + Trạm Y tế + đoàn thể phường
                """,
            Rounds = """
                half-year | - | 2025-06-12 | trường học + Trạm Y tế + đoàn thể phường
                year | - | 2025-11-28 | trường học + Trạm Y tế + đoàn thể phường
                """,
        },
        ["tan-hop-2026.docx"] = new()
        {
            Header = """
                - | ỦY BAN NHÂN DÂN PHƯỜNG TÂN HỢP | - | Tân Hợp | -
                Tổ chức hoạt động hè cho trẻ em phường Tân Hợp năm 2026 | 2026
                Huỳnh Thị Mỹ Duyên | PHÓ CHỦ TỊCH | KT. CHỦ TỊCH
                Thành đoàn / TT. Đảng ủy phường / Các đơn vị liên quan / Lưu: VT, ĐTN
                """,
            Grounds = "",
            Tasks = """
                II.1 | Các trường học | - | before 2026-06-01 | -
                II.2.a | Đoàn Thanh niên phường | - | * | -
                II.2.b | Công chức văn hóa | - | in 2026-07-01 to 2026-07-31 | -
                II.3.a | Công an phường | - | every day | -
                II.3.b | Trạm Y tế phường | - | before 2026-06-10 | -
                III.1 | Đoàn Thanh niên phường | - | before 2026-08-31 | -
                III.2 | Các tổ dân phố | - | - | -
                """,
            Units = """
                III.1 | Đoàn Thanh niên phường
                III.2 | Các tổ dân phố
                """,
            Rounds = "",
        },
        ["ben-soi-2026.docx"] = new()
        {
            Header = """
                53/KH-UBND | ỦY BAN NHÂN DÂN XÃ BẾN SỎI | - | Bến Sỏi | 2026-03-18
                Xây dựng xã phù hợp với trẻ em năm 2026 | 2026
                Trương Minh Nhựt | PHÓ CHỦ TỊCH | TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH
                Sở Y tế tỉnh / Đảng ủy, HĐND xã / UBMTTQ và các đoàn thể xã / Các ấp / Lưu: VT
                """,
            Grounds = """
                Quyết định | 06/QĐ-TTg | 2019-01-03 | mở đầu
                Tờ trình | 12/TTr-VHXH | 2026-03-10 | mở đầu
                """,
            Tasks = """
                2.1.a | Trạm Y tế xã | - | before 2026-10-15 | -
                2.1.b | Trường Tiểu học Bến Sỏi, Trường THCS Bến Sỏi | - | - | -
                2.1.c | Công an xã | - | - | -
                2.2.a | Phòng Văn hóa - Xã hội | Văn phòng HĐND và UBND xã | before 2026-09-30 | -
                2.2.b | Các ấp | - | every month | -
                2.3.a | - | - | 2026-11-01 to 2026-11-10 | -
                2.3.b | - | - | before 2026-11-15 | -
                3.1 | Phòng Văn hóa - Xã hội | - | every month | -
                3.2 | Phòng Kinh tế | - | - | 35000000
                3.3 | Các ấp | - | - | -
                """,
            Units = """
                3.1 | Phòng Văn hóa - Xã hội
                3.2 | Phòng Kinh tế
                3.3 | Các ấp
                """,
            Rounds = string.Join('\n', Enumerable.Range(3, 10).Select(month => $"month | - | 2026-{month:00}-25 | Phòng Văn hóa - Xã hội")),
        },
        ["cua-song-2025.docx"] = new()
        {
            Header = """
                05/KH-VHXH | PHÒNG VĂN HÓA - XÃ HỘI | UBND PHƯỜNG CỬA SÔNG | Cửa Sông | 2025-08-20
                Tổ chức Tết Trung thu năm 2025 cho trẻ em phường Cửa Sông | 2025
                Bùi Thanh Hải | TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI | TL. CHỦ TỊCH
                UBND phường (b/c) / Các đơn vị phối hợp / 09 khu phố / Lưu: VHXH
                """,
            Grounds = "",
            Tasks = """
                * | - | - | on 2025-10-04 | -
                * | - | - | on 2025-10-05 | -
                * | - | - | 2025-09-29 to 2025-10-03 | *
                * | - | - | - | -
                * | Phòng Văn hóa - Xã hội | - | before 2025-09-25 | -
                * | Đoàn Thanh niên phường | - | - | -
                * | Công an phường | - | - | -
                * | Các khu phố | - | before 2025-09-15 | -
                * | Các khu phố | - | before 2025-10-10 | -
                """,
            Units = """
                * | Phòng Văn hóa - Xã hội
                * | Đoàn Thanh niên phường
                * | Công an phường
                * | Các khu phố
                """,
            Rounds = "once | 2025-10-10 | 2025-10-09 | khu phố",
        },
        ["nam-thanh-2024.docx"] = new()
        {
            Header = """
                76/KH-UBND | ỦY BAN NHÂN DÂN PHƯỜNG NAM THÀNH | - | Nam Thành | 2024-05-06
                Triển khai Tháng hành động vì trẻ em năm 2024 trên địa bàn phường Nam Thành | 2024
                Phan Thị Kiều Oanh | PHÓ CHỦ TỊCH | TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH
                Phòng LĐTB&XH thành phố / TT. Đảng ủy / Các ngành, đoàn thể / Các khối dân cư / Lưu: VP
                """,
            Grounds = "Thông tư | 28/2019/TT-BLĐTBXH | 2019-12-26 | mở đầu",
            Tasks = """
                III#1 | Văn hóa - Xã hội phường | - | on 2024-06-01 | -
                III#2 | Hội đồng Đội phường | - | on 2024-06-08 | -
                III#3 | Trạm Y tế phường | - | on 2024-06-15 | -
                III#4 | Hội Liên hiệp Phụ nữ phường | - | on 2024-06-22 | -
                III#5 | Đoàn Thanh niên phường | - | on 2024-06-29 | -
                IV.1 | Văn hóa - Xã hội phường | - | before 2024-05-28 | -
                IV.2 | Công an phường | - | - | -
                IV.3 | Các khối dân cư | - | - | -
                IV.4 | Các ngành, đoàn thể | - | before 2024-07-05 | -
                """,
            Units = """
                IV.1 | Văn hóa - Xã hội phường
                IV.2 | Công an phường
                IV.3 | Các khối dân cư
                IV.4 | Các ngành + đoàn thể
                """,
            Rounds = "once | 2024-07-05 | 2024-07-04 | ngành + đoàn thể",
        },
        ["thac-bac-2026.docx"] = new()
        {
            Header = """
                31/KH-UBND | ỦY BAN NHÂN DÂN XÃ THÁC BẠC | - | Thác Bạc | 2026-02-12
                Công tác trẻ em và phòng, chống lao động trẻ em trên địa bàn xã Thác Bạc năm 2026 | 2026
                Lò Thị Ngân | PHÓ CHỦ TỊCH | TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH
                UBND tỉnh Bình Lâm / Sở Y tế / TT Đảng ủy, TT HĐND xã / Chủ tịch, các PCT UBND xã / Các phòng, đơn vị, trường học / Trưởng các bản / Lưu: VT, VHXH
                """,
            Grounds = """
                Chỉ thị | 28-CT/TW | 2023-12-25 | mở đầu
                Quyết định | 782/QĐ-TTg | 2021-05-27 | mở đầu
                Kế hoạch | 19/KH-UBND | 2026-01-20 | mở đầu
                """,
            Aims = ["II"],
            Tasks = """
                III.1.a | - | - | before 2026-02-28 | -
                III.1.b | - | - | every quarter | -
                III.1.c | - | - | in 2026-03-01 to 2026-03-31 | -
                III.2.a | - | - | every week | -
                III.2.b | - | - | before 2026-05-20 | -
                III.2.c | - | - | - | -
                III.3.a | Công an xã | Phòng Kinh tế | every quarter | -
                III.3.b | - | - | before 2026-03-15 | -
                III.3.c | - | - | - | 240000000
                III.3.d | - | - | - | -
                III.4.a | Trạm Y tế xã | - | * | -
                III.4.b | - | - | - | -
                III.4.c | - | - | in 2026-06-01 to 2026-08-31 | -
                III.5.a | Hội đồng Đội xã | - | on 2026-05-30 | -
                III.5.b | Chủ tịch UBND xã | - | - | -
                V.1#1 | Phòng Văn hóa - Xã hội | - | - | -
                V.1#2 | Phòng Văn hóa - Xã hội | - | - | -
                V.2 | Phòng Kinh tế | - | - | -
                V.3 | Công an xã | - | - | -
                V.4 | Các trường học | - | - | -
                V.5 | Ủy ban Mặt trận Tổ quốc Việt Nam xã và các tổ chức chính trị - xã hội | - | - | -
                V.6 | Trưởng các bản | - | every month | -
                """,
            Units = """
                V.1 | Phòng Văn hóa - Xã hội
                V.2 | Phòng Kinh tế
                V.3 | Công an xã
                V.4 | Các trường học
                V.5 | Ủy ban Mặt trận Tổ quốc Việt Nam xã + các tổ chức chính trị - xã hội
                V.6 | Trưởng các bản
                """,
            Rounds = """
                half-year | 2026-06-08 | 2026-06-07 | phòng + trường học + bản
                year | 2026-11-20 | 2026-11-19 | phòng + trường học + bản
                """,
        },
        ["ben-lam-2024.txt"] = new()
        {
            Header = """
                64/KH-UBND | ỦY BAN NHÂN DÂN PHƯỜNG BẾN LÂM | - | Bến Lâm | 2024-04-22
                Triển khai công tác bảo vệ trẻ em trên môi trường mạng và phòng, chống đuối nước năm 2024 | 2024
                Nguyễn Hữu Lộc | PHÓ CHỦ TỊCH | TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH
                Phòng LĐ-TB&XH thị xã / TT Đảng ủy phường / Các trường học / Khu phố 1 đến khu phố 7 / Lưu: VT
                """,
            Grounds = """
                Quyết định | 830/QĐ-TTg | 2021-06-01 | mở đầu
                Kế hoạch | 51/KH-UBND | 2024-04-05 | mở đầu
                Luật | - | - | II.1.b
                """,
            Aims = ["I"],
            Tasks = """
                II.1.a | Trường THCS Bến Lâm | - | before 2024-05-25 | -
                II.1.b | Công an phường | - | - | -
                II.2.a | Địa chính - Xây dựng phường | - | before 2024-05-31 | -
                II.2.b | Đoàn Thanh niên phường | Trường Tiểu học Bến Lâm | 2024-06-10 to 2024-07-20 | -
                II.2.c | Các khu phố | - | - | -
                III.1 | Văn hóa - Xã hội phường | - | * | -
                III.2 | Công an phường | * | - | -
                III.3 | Hội Cựu chiến binh phường | - | - | -
                """,
            Units = """
                III.1 | Văn hóa - Xã hội phường
                III.2 | Công an phường
                III.3 | Hội Cựu chiến binh phường
                """,
            Rounds = """
                half-year | 2024-06-12 | 2024-06-11 | trường học + ngành + đoàn thể + khu phố
                year | 2024-11-10 | 2024-11-09 | trường học + ngành + đoàn thể + khu phố
                """,
        },
        ["tra-giang-2023.txt"] = new()
        {
            Header = """
                39/KH-UBND | ỦY BAN NHÂN DÂN XÃ TRÀ GIANG | UBND HUYỆN PHÚ VANG TRUNG | Trà Giang | 2023-03-17
                Chăm sóc, hỗ trợ trẻ em mồ côi, trẻ em khuyết tật năm 2023 | 2023
                Phạm Công Định | CHỦ TỊCH | -
                UBND huyện / Phòng LĐTB&XH huyện / Các bộ phận, đoàn thể xã / Các thôn / Lưu: VT
                """,
            Grounds = "Kế hoạch | 28/KH-UBND | 2023-03-01 | mở đầu",
            Aims = ["1"],
            Tasks = """
                2.1.a | Công chức Lao động - Thương binh và Xã hội | Trạm Y tế xã | before 2023-05-20 | -
                2.1.b | Công chức Tư pháp - Hộ tịch | - | in 2023-04-01 to 2023-06-30 | -
                2.2.a | - | - | - | 500000
                2.2.b | - | - | - | 160000000
                2.2.c | - | - | * | -
                2.3 | Trạm Y tế xã | - | every month | -
                3.1 | Công chức Lao động - Thương binh và Xã hội | - | - | -
                3.2 | Hội Chữ thập đỏ xã | - | - | -
                3.3 | Các thôn | - | - | -
                3.4 | Các bộ phận, đoàn thể, các thôn | - | * | -
                """,
            Units = """
                3.1 | Công chức Lao động - Thương binh và Xã hội
                3.2 | Hội Chữ thập đỏ xã
                3.3 | Các thôn
                3.4 | Các bộ phận + đoàn thể + các thôn
                """,
            Rounds = """
                half-year | 2023-06-14 | 2023-06-13 | bộ phận + đoàn thể + thôn
                year | 2023-11-25 | 2023-11-24 | bộ phận + đoàn thể + thôn
                """,
        },
        ["go-dau-2026.txt"] = new()
        {
            Header = """
                18/KH-UBND | ỦY BAN NHÂN DÂN PHƯỜNG GÒ ĐẬU | - | Gò Đậu | 2026-02-27
                Chăm sóc sức khỏe tâm thần trẻ em và phòng, chống bạo lực học đường năm 2026 | 2026
                Hồ Thị Ánh Tuyết | TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI | TUQ. CHỦ TỊCH
                Sở Y tế / Các trường học / Trạm Y tế phường / Lưu: VT, VHXH
                """,
            Grounds = "Công văn | 402/SYT-TE | 2026-02-10 | mở đầu",
            Tasks = """
                II.1.a | Các trường học | - | before 2026-03-31 | -
                II.1.b | Các trường học | - | every week | -
                II.1.c | Các trường học | - | in 2026-04-01 to 2026-04-30 | -
                II.1.d | Các trường học | - | * | -
                II.1.đ | Các trường học | Công an phường | - | -
                II.1.e | Các trường học | - | - | -
                II.2.a | Trạm Y tế phường | - | - | -
                II.2.b | Trạm Y tế phường | - | 2026-10-01 to 2026-10-30 | -
                II.3.a | Phòng Văn hóa - Xã hội | Trạm Y tế phường | before 2026-04-20 | -
                II.3.b | Phòng Văn hóa - Xã hội | - | * | -
                """,
            Units = """
                II.1 | Các trường học
                II.2 | Trạm Y tế phường
                II.3 | Phòng Văn hóa - Xã hội
                """,
            Rounds = """
                quarter | 2026-03-20 | 2026-03-19 | trường học + Trạm Y tế
                quarter | 2026-06-20 | 2026-06-19 | trường học + Trạm Y tế
                quarter | 2026-09-20 | 2026-09-19 | trường học + Trạm Y tế
                quarter | 2026-12-20 | 2026-12-19 | trường học + Trạm Y tế
                year | 2026-11-30 | 2026-11-29 | trường học + Trạm Y tế
                """,
        },
    };
}
