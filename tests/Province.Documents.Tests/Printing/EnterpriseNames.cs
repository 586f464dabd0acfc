using Province.Domain.Plans;

namespace Province.Documents.Tests.Printing;

/// <summary>Invented enterprises of the kinds and lengths that plans name.</summary>
internal static class EnterpriseNames
{
    private static readonly string[] Words =
    [
        "宏泰", "鑫辉", "恒石", "金源祥", "福邦", "盈德", "捷瑞", "远景", "三安", "天元", "顺发", "永利", "大吉", "德顺", "中南", "华菱", "鸿宇", "凯兴",
        "湘瑞", "隆兴", "建发", "安泰", "丰联", "新澧", "众安", "星程", "九华", "彩丰", "岳盛", "平水", "沅江源", "红旗", "双红", "伍家冲", "白沙", "雁翔",
        "楚风", "正拓", "和谐", "一力", "三一", "海四达", "中材", "长岭", "赛恩斯", "巴陵", "二广", "南岳", "八方", "四维", "金凤", "东江", "龙腾", "百川",
    ];

    public static string Of(Industry industry, Place place, Dice dice) =>
        dice.Pick(Forms(industry, place, dice.Pick(place.Counties), dice.Pick(Words), dice.Pick(Words)));

    private static string[] Forms(Industry industry, Place place, string county, string word, string other)
    {
        var city = place.City[..^1];
        return industry switch
        {
            Industry.HazardousChemicals =>
            [
                $"{place.Province}{word}化工有限责任公司", $"{city}{word}气体有限公司", $"{place.City}{word}新材料涂装实业有限公司", $"{county}{word}化工厂",
                $"中国石化销售股份有限公司{place.Province}{city}{word}加油站", $"中海油{place.Province}销售有限公司{county}{word}加油站",
                $"中国石油天然气股份有限公司{place.Province}销售分公司{city}油库", $"{word}（{city}）实业有限公司", $"{county}{word}农机加油站",
                $"{place.Province}{word}精细化工股份有限公司{other}分公司", $"{city}{word}燃气有限公司{other}储配站",
            ],
            Industry.Fireworks =>
            [
                $"{county}{word}烟花爆竹批发有限公司", $"{county}{word}烟花爆竹销售有限公司", $"{county}{word}出口花炮厂", $"{county}{word}出口烟花鞭炮厂",
                $"{place.Province}{word}烟花有限公司", $"{place.City}{word}烟花鞭炮有限公司", $"{county}{word}花炮制造有限公司",
            ],
            Industry.CoalMines =>
            [
                $"{word}矿业有限公司{other}煤矿", $"{place.Province}省{word}矿业有限公司", $"{county}{word}煤业有限责任公司一矿", $"{place.Province}煤业集团{word}矿业有限公司{other}煤矿",
                $"{county}{word}煤矿有限公司", $"大唐华银{county}能源有限公司{word}煤矿",
            ],
            Industry.NonCoalMines =>
            [
                $"{place.Province}{word}有色金属有限责任公司{other}矿", $"{word}钨业有限责任公司{other}工区", $"{county}{word}矿业有限公司{other}铁矿", $"{city}{word}水泥有限公司{other}矿区水泥用石灰岩矿",
                $"{county}{word}采石场", $"{place.Province}{word}建材有限公司{county}{other}建筑石料用灰岩矿", $"{county}{word}矿业有限公司{other}尾矿库", $"{place.Province}{word}锰业有限公司选矿厂",
            ],
            Industry.IndustryAndTrade =>
            [
                $"{city}{word}机械制造有限公司", $"{place.Province}{word}新材料股份有限公司", $"{word}电控（{city}）工业技术股份有限公司", $"{place.Province}{word}水泥有限公司{other}分公司",
                $"中车{city}{word}有限公司", $"{word}集团有限公司{city}分公司", $"{place.City}{word}食品有限公司", $"{city}{word}冷链物流中心",
                $"{county}{word}米业有限责任公司", $"{place.Province}中烟工业有限责任公司{city}卷烟厂", $"{word}锂能有限公司", $"{city}{word}铸造厂",
            ],
            Industry.TrainingAndExamination =>
            [
                $"{city}{word}职业技术学院", $"{place.Province}{word}安全科技有限公司", $"{place.City}{word}职业技术学校", $"{county}{word}教育管理有限公司", $"{city}技师学院",
                $"{place.Province}{word}注册安全工程师事务所有限公司", $"{place.City}{word}安全生产考试中心",
            ],
            _ => [$"{place.Province}{word}安全咨询评价有限公司", $"{place.Province}{word}安全技术服务有限公司", $"{city}{word}检测检验有限公司"],
        };
    }
}
