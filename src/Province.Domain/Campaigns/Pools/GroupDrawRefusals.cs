using Province.Domain.Refusals;
using Province.Draws.Pools;
using Province.Draws.Requests;

namespace Province.Domain.Campaigns.Pools;

/// <summary>Why a group's draw cannot be opened.</summary>
public static class GroupDrawRefusals
{
    /// <summary>The campaign has no group of that number.</summary>
    public static readonly Refusal GroupNotFound = Refusal.NotFound("group_draw.group_not_found", "这次交叉执法没有这个组。请从方案的编组表进入。");

    /// <summary>The campaign is not issued.</summary>
    public static readonly Refusal NotIssued = Refusal.Conflict("group_draw.not_issued", "方案还没有下达，不能抽取。下达并受理候选名单之后再开启。");

    /// <summary>The group's fieldwork is closed: nobody could record what would be drawn.</summary>
    public static readonly Refusal FieldworkClosed = Refusal.Conflict("group_draw.fieldwork_closed",
        "本组现场检查已经结束，抽出的企业无法登记，不能再开启抽取。确需重抽的，请先由结束的人或组织人员恢复现场检查并写明理由。");

    /// <summary>Candidates have one name, and nobody said that it was looked at.</summary>
    /// <param name="same">Them; never none.</param>
    /// <returns>The refusal, which names all of them.</returns>
    public static Refusal SameName(IReadOnlyList<SameNames> same) => Refusal.Conflict("group_draw.same_names",
        $"名单里有同名企业，抽取之后可以据此提请作废，没有开启：{string.Join("；", same.Select(one => $"“{one.Name}”（{string.Join("、", one.Rows.Select(row => $"{row.City}{row.County} {row.CreditCode}"))}）"))}。请退回名单由市州区分；确是不同企业的，注明已核对再开启。");

    /// <summary>The campaign does not say how many enterprises are inspected.</summary>
    public static readonly Refusal NoSize = Refusal.Conflict("group_draw.no_size", "方案没有规定每个被检查市州或每组检查几家企业，无法确定抽取数。请先在方案里填写数量要求。");

    /// <summary>No city filed a candidate.</summary>
    public static readonly Refusal NoCandidates = Refusal.Conflict("group_draw.no_candidates", "被检查市州的候选名单里没有企业，无从抽取。请退回名单，由市州补充。");

    /// <summary>The quotas make more rules than a draw may have.</summary>
    public static readonly Refusal TooManyRules = Refusal.Conflict("group_draw.too_many_rules", $"数量要求折合的规则超过 {DrawRequest.MostRules} 条，无法抽取。请合并方案里的数量要求。");

    /// <summary>What is drawn from or by has changed since it was looked at.</summary>
    public static readonly Refusal Changed = Refusal.Conflict("group_draw.changed", "名单或规则在您查看之后有变动，没有开启抽取。请核对现在的名单与规则指纹，再开启。");

    /// <summary>A city that is inspected cannot be replaced while it is drawn what is inspected there.</summary>
    /// <param name="number">The number of the draw.</param>
    /// <returns>The refusal.</returns>
    public static Refusal DrawOpen(int number) =>
        Refusal.Conflict("group_draw.open", $"第 {number} 号抽取正按原来的被检查市州进行，没有调整。请先在抽取页将它作废，再调整被检查市州。");

    /// <summary>A city that is inspected cannot be replaced once it is drawn what is inspected there.</summary>
    /// <param name="number">The number of the draw.</param>
    /// <returns>The refusal.</returns>
    public static Refusal DrawnAlready(int number) =>
        Refusal.Conflict("group_draw.drawn_already", $"第 {number} 号抽取已按原来的被检查市州抽定检查对象，没有调整。个别企业检查不了的，请在抽取页退出补抽。");

    /// <summary>Pools are not accepted yet.</summary>
    /// <param name="cities">The names of the cities whose pools are missing.</param>
    /// <returns>The refusal.</returns>
    public static Refusal PoolsMissing(IEnumerable<string> cities) =>
        Refusal.Conflict("group_draw.pools_missing", $"{string.Join("、", cities)}的候选名单还没有报送并受理，不能抽取。请先受理名单。");

    /// <summary>A name is given for a seat that the draw does not have.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The refusal.</returns>
    public static Refusal SeatUnknown(string role) => Refusal.Invalid("group_draw.seat_unknown", $"这次抽取没有“{role}”席位。请按页面列出的席位填写。", "seats");

    /// <summary>There are more candidates than a request holds.</summary>
    /// <param name="rows">How many there are.</param>
    /// <returns>The refusal.</returns>
    public static Refusal TooManyCandidates(int rows) =>
        Refusal.Conflict("group_draw.too_many_candidates", $"候选企业 {rows} 家，一次抽取最多 {CandidatePool.MostListed} 家。请由市州缩减名单后重新报送。");

    /// <summary>More would be drawn than a draw may draw.</summary>
    /// <param name="size">How many.</param>
    /// <returns>The refusal.</returns>
    public static Refusal SizeTooLarge(int size) =>
        Refusal.Conflict("group_draw.size_too_large", $"按数量要求须抽 {size} 家，一次抽取最多 {EnterprisesRequest.LargestSize} 家。请修改方案里的数量要求。");

    /// <summary>One enterprise is on the lists of two cities.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="first">A city.</param>
    /// <param name="second">Another city, or the same.</param>
    /// <returns>The refusal.</returns>
    public static Refusal ListedTwice(string name, string first, string second) =>
        Refusal.Conflict("group_draw.listed_twice", $"“{name}”的统一社会信用代码在{(first == second ? $"{first}的名单里出现两次" : $"{first}和{second}的名单里都有")}，中签机会不等。请退回其中一份名单，改正后再抽取。");
}
