using Province.Domain.Tenancy;

namespace Province.App.Features.Plans;

/// <summary>A step of a plan as its page asks for it.</summary>
/// <param name="Path">Its place below the plan's address; the same word as in the API.</param>
/// <param name="Button">The verb that leads to it.</param>
/// <param name="Right">Who may take it.</param>
/// <param name="What">What will happen, in one or two sentences.</param>
/// <param name="Signs">Whether it asks for the password again.</param>
/// <param name="Decides">Whether it can be a no with a reason.</param>
public sealed record PlanStepForm(string Path, string Button, Right Right, string What, bool Signs = false, bool Decides = false)
{
    internal static readonly PlanStepForm Submission = new("submission", "送审", Right.PreparePlan,
        "计划将送交法制审核人员。送审后不能再导入新一版，除非审核人员或局领导退回。");

    internal static readonly PlanStepForm Review = new("review", "法制审核", Right.ReviewPlan,
        "通过后计划交局领导审批；退回后计划回到编制人员，您写的理由会原样给对方看。", Decides: true);

    internal static readonly PlanStepForm Approval = new("approval", "审批", Right.ApprovePlan,
        "批准后计划可以报送省应急管理厅；退回后计划回到编制人员，您写的理由会原样给对方看。", Signs: true, Decides: true);

    internal static readonly PlanStepForm Issuance = new("issuance", "登记印发", Right.PreparePlan,
        "文件里没有写明文号、日期或批准机关，报送前请据实登记。登记后不能更改。");

    internal static readonly PlanStepForm Filing = new("filing", "报送", Right.PreparePlan,
        "当前这一版连同原文件、问题清单和您的说明将作为不可更改的快照报送省应急管理厅。报送后不能撤回，只能由省厅受理或退回。", Signs: true);

    internal static readonly IReadOnlyList<PlanStepForm> All = [Submission, Review, Approval, Issuance, Filing];

    /// <summary>Those who took an earlier step that this one must not be taken by.</summary>
    internal IEnumerable<Guid> OtherPersonThan(ReadPlan.PlanPersons persons) => Decides
        ? new[] { persons.Submitter, this == Approval ? persons.Reviewer : null }.OfType<Guid>()
        : [];
}
