namespace Province.Documents.Tests.Printing;

/// <summary>Passages that say nothing of what is compared, with figures and names in them that must not be taken for statements.</summary>
internal static class FillerText
{
    public const string Mandate = "按照应急管理综合行政执法改革精神，市应急管理局主要承担法律法规直接赋予本级的执法职责，组织查处辖区内跨区域和具有重大影响的复杂案件，监督指导辖区内执法体系建设和执法工作。";

    public const string Basis = "《中华人民共和国安全生产法》《中华人民共和国行政处罚法》《生产安全事故应急条例》《安全生产培训管理办法》（原国家安全生产监督管理总局第44号令）以及其他相关法律法规和标准规范等文件。";

    public static readonly string[] BasisByKind =
    [
        "《安全生产法》《行政处罚法》《安全生产许可证条例》《生产安全事故应急条例》；",
        "《安全生产违法行为行政处罚办法》、《安全生产事故隐患排查治理暂行规定》、《建设项目安全设施“三同时”监督管理办法》（原国家安全监管总局第36号令）等；",
        "其他相关法律法规和标准规范及法规性规范性文件。",
    ];

    public static readonly (string Lead, string Text)[] Requirements =
    [
        ("加强组织领导", "各相关科室务必将思想统一到局党委的决策部署上来，高标准、高质量、强力度抓好年度监督检查计划的贯彻落实。"),
        ("严格执法程序", "认真贯彻落实《安全生产行政执法规范用语指引》（应急厅函〔2019〕538号）要求，做到规范执法、文明执法，全面落实行政执法公示、执法全过程记录、重大执法决定法制审核3项制度。"),
        ("落实执法保障", "加强执法装备和经费保障，市应急管理局直接实施监督检查必要的装备和工作经费，由市应急管理局提供保障。"),
    ];

    public static readonly string[] Occasional =
    [
        "结合上级部署和工作需要，适时组织开展。", "根据上级部门专项行动的文件或通知的要求开展。", "视情开展，必要时聘请相关专家协助。",
    ];
}
