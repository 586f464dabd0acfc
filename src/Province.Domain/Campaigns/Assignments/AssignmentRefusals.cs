using Province.Domain.Refusals;

namespace Province.Domain.Campaigns.Assignments;

/// <summary>The expected ways in which a request about a city's part in a campaign is refused.</summary>
public static class AssignmentRefusals
{
    /// <summary>There is no such assignment for this tenant.</summary>
    public static readonly Refusal NotFound = Refusal.NotFound("assignment.not_found", "没有找到这次交叉执法。它可能没有下达给本单位；请从“交叉执法”列表重新打开。");

    /// <summary>An answer of the province is about something that is not waiting for it any more.</summary>
    public static readonly Refusal AnswerPassed = Refusal.Conflict("assignment.answer_passed", "答复的那一版已不在等候答复，可能市州已报送新的一版，这件答复没有生效。请打开最新一版办理。");
}
