using Province.Domain.Calendar;
using Province.Domain.Campaigns.Checks;
using Province.Domain.Campaigns.Dates;
using Province.Domain.Plans.Diagnostics;
using Province.Domain.Refusals;

namespace Province.Domain.Campaigns;

/// <content>Dates that are moved after the issue.</content>
public sealed partial class Campaign
{
    private readonly List<CampaignDateMove> _dateMoves = [];

    /// <summary>The dates that were moved after the issue, as loaded; by ordinal.</summary>
    public IReadOnlyList<CampaignDateMove> DateMoves => _dateMoves;

    /// <summary>The arrangement with other dates, as the checks read it.</summary>
    /// <param name="cities">As in <see cref="Arrangement"/>.</param>
    /// <param name="move">The new dates.</param>
    /// <returns>The arrangement.</returns>
    public CampaignArrangement ArrangementWith(IReadOnlyList<string> cities, DatesMove move) => Arrangement(cities) with { Dates = move.In(Terms.Dates) };

    /// <summary>Moves dates of an issued campaign; the version grows, and the dates before stay on record.</summary>
    /// <param name="move">The new dates, and why.</param>
    /// <param name="findings">What <see cref="ArrangementCheck"/> found in <see cref="ArrangementWith"/>.</param>
    /// <param name="actor">Who moves them: a person, who has signed.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>What was done, in words: the moves and the reason.</returns>
    /// <exception cref="RefusedException">It is not issued, as <see cref="DatesMove.Refuse"/> says, or the new dates have an error.</exception>
    public string MoveDates(DatesMove move, IReadOnlyList<ArrangementFinding> findings, CampaignActor actor, DateTimeOffset at)
    {
        if (Stage != CampaignStage.Issued)
            throw new RefusedException(DatesRefusals.NotIssued);
        RefusedException.Enforce(move.Refuse(Terms.Dates, ChinaTime.DayOf(at)));
        if (findings.FirstOrDefault(found => found.Severity == Severity.Error) is { } error)
            throw new RefusedException(DatesRefusals.Faulty(error));
        var said = move.Say(Terms.Dates);
        IssuedVersion++;
        foreach (var (kind, was, now) in move.Changes(Terms.Dates))
            _dateMoves.Add(new CampaignDateMove(this, ++DateMoveCount, new(kind, was, now, IssuedVersion, move.Reason, actor.Name, at)));
        Terms = Terms with { Dates = move.In(Terms.Dates) };
        Note(CampaignStepKind.DatesMoved, actor, at, $"{said}（第 {IssuedVersion} 版）。理由：{move.Reason}");
        return $"{said}。理由：{move.Reason}";
    }

    private int DateMoveCount { get; set; }
}
