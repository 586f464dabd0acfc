namespace Province.Domain.Campaigns;

/// <summary>What a new campaign starts from; everything can be changed.</summary>
/// <remarks>Source: 湖南省工贸行业安全监管交叉执法工作方案 (2021), parts 2, 3 and 4.</remarks>
public static class StandardTerms
{
    /// <summary>The quotas of the 2021 scheme.</summary>
    public static CampaignQuotas Quotas { get; } = new()
    {
        OfficersPerGroup = 4, ExpertsPerGroup = 2, EnterprisesPerCity = 2, CountiesPerCity = 2, DaysPerSmelter = 1,
        Kinds =
        [
            new([EnterpriseKind.Smelting], 1),
            new([EnterpriseKind.Cement, EnterpriseKind.Dust, EnterpriseKind.Ammonia], 1, StandIn: new(EnterpriseKind.OtherBuildingMaterials, EnterpriseKind.Cement)),
        ],
    };

    /// <summary>The check items of the 2021 scheme, part 3.</summary>
    public static IReadOnlyList<string> CheckItems { get; } =
    [
        "金属冶炼建设项目依法履行安全设施“三同时”、申办安全设施设计审查情况",
        "生产、储存危险化学品的工贸企业依法每三年进行一次安全评价的情况",
        "建立和落实安全生产责任制、安全生产规章制度和操作规程、作业规程的情况",
        "按照国家规定提取和使用安全生产费用，以及其他安全生产投入的情况",
        "依法设置安全生产管理机构和配备安全生产管理人员的情况",
        "从业人员受到安全生产教育、培训，取得有关安全培训合格证书的情况",
        "工贸企业新建、改建、扩建建设项目的安全设施与主体工程同时设计、同时施工、同时投入生产和使用，以及进行安全设施设计、实施竣工验收和资料备查的情况",
        "在有较大危险因素的生产经营场所和有关设施、设备上，设置安全警示标志的情况",
        "对安全设备设施的维护、保养、定期检测的情况",
        "重大危险源登记建档、定期检测、评估、监控和制定应急预案的情况",
        "教育和督促从业人员严格执行本单位的安全生产规章制度和安全操作规程，并向从业人员如实告知作业场所和工作岗位存在的危险因素、防范措施以及事故应急措施的情况",
        "为从业人员提供符合国家标准或者行业标准的劳动防护用品，并监督、教育从业人员按照使用规则正确佩戴和使用的情况",
        "在同一作业区域内进行生产经营活动，可能危及对方生产安全的，与对方签订安全生产管理协议，明确各自的安全生产管理职责和应当采取的安全措施，并指定专职安全生产管理人员进行安全检查与协调的情况",
        "对承包单位、承租单位的安全生产工作实行统一协调、管理的情况",
        "组织安全生产检查，及时排查治理生产安全事故隐患的情况",
        "制定、实施生产安全事故应急预案，以及有关应急预案备案的情况",
        "建立应急救援组织或者兼职救援队伍、签订应急救援协议，以及应急救援器材、设备的配备、维护、保养的情况",
        "按照规定报告本单位生产安全事故的情况",
        "依法应当监督检查执法的其他情况",
    ];

    /// <summary>The rules of discipline of the 2021 scheme, part 4 (3) and (4).</summary>
    public static IReadOnlyList<string> DisciplineRules { get; } =
    [
        "严格遵循法律、客观公正，遵守被执法单位生产管理秩序。",
        "进入危险场所检查执法采取有效安全防护措施，确保自身安全。",
        "不泄露被检查企业商业秘密、技术秘密。",
        "严格遵守中央八项规定等党风廉政规定，不安排、不接受被检查企业宴请接待，不收受任何礼金和有价证券，不徇私枉法。",
        "按规定缴纳伙食费，不增加被检查地区应急管理部门负担。",
    ];
}
