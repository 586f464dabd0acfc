using Province.Domain.Calendar;
using Province.Domain.Campaigns.Checks;
using Province.Domain.Plans.Diagnostics;
using Province.Domain.Refusals;

namespace Province.Domain.Campaigns;

/// <content>What can be done to a campaign.</content>
public sealed partial class Campaign
{
    /// <summary>Changes the terms of a draft.</summary>
    /// <param name="terms">The new terms.</param>
    /// <param name="actor">Who changes them.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">It is issued, or as <see cref="CampaignTerms.Refuse"/> says.</exception>
    public void Change(CampaignTerms terms, CampaignActor actor, DateTimeOffset at)
    {
        RequireDraft("修改方案");
        RefusedException.Enforce(terms.Refuse());
        (Terms, Title, Year) = (terms, terms.Title, terms.Year);
        Note(CampaignStepKind.TermsChanged, actor, at);
    }

    /// <summary>Arranges a draft: who builds the groups, whom they inspect, who guides them. It may be wrong; it is then not issued.</summary>
    /// <param name="groups">At most 60 groups.</param>
    /// <param name="actor">Who arranges.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="detail">What for the history, or null.</param>
    /// <exception cref="RefusedException">It is issued, or the groups cannot be kept.</exception>
    public void Arrange(IReadOnlyList<CrossGroup> groups, CampaignActor actor, DateTimeOffset at, string? detail = null)
    {
        RequireDraft("编组");
        RefusedException.Enforce(CampaignGroup.Refuse(groups));
        Put(groups);
        Note(CampaignStepKind.Arranged, actor, at, detail ?? $"{groups.Count} 个组");
    }

    /// <summary>Attaches a document; the same file again changes nothing but its name.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="sha256">The SHA-256 of its bytes, which the province holds as a file.</param>
    /// <param name="isScheme">Whether the campaign was read from it.</param>
    /// <param name="actor">Who attaches it.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">It is issued, the file is attached already, or there are 20.</exception>
    public void Attach(string name, string sha256, bool isScheme, CampaignActor actor, DateTimeOffset at)
    {
        RequireDraft("添加附件");
        if (_documents.Exists(document => document.Sha256 == sha256))
            throw new RefusedException(CampaignRefusals.AttachedAlready);
        if (_documents.Count >= 20)
            throw new RefusedException(CampaignRefusals.TooManyDocuments);
        _documents.Add(new CampaignDocument(this, (_documents.Count == 0 ? 0 : _documents.Max(document => document.Ordinal)) + 1, name, sha256, isScheme));
        Note(CampaignStepKind.Attached, actor, at, name);
    }

    /// <summary>Takes an attached document off again; the file stays.</summary>
    /// <param name="sha256">The SHA-256 of its bytes.</param>
    /// <param name="actor">Who takes it off.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">It is issued, there is no such document, or the campaign was read from it.</exception>
    public void Detach(string sha256, CampaignActor actor, DateTimeOffset at)
    {
        RequireDraft("移除附件");
        var document = _documents.Find(candidate => candidate.Sha256 == sha256) ?? throw new RefusedException(CampaignRefusals.DocumentNotFound);
        if (document.IsScheme)
            throw new RefusedException(CampaignRefusals.SchemeStays);
        _documents.Remove(document);
        Note(CampaignStepKind.Detached, actor, at, document.Name);
    }

    /// <summary>Whether the draft can be issued now.</summary>
    /// <param name="findings">What <see cref="ArrangementCheck"/> found in its arrangement.</param>
    /// <param name="today">The local day.</param>
    /// <returns>The refusal, or null.</returns>
    public Refusal? RefuseIssue(IReadOnlyList<ArrangementFinding> findings, DateOnly today)
    {
        if (Stage != CampaignStage.Draft)
            return Stage == CampaignStage.Issued ? CampaignRefusals.IssuedAlready : CampaignRefusals.NotDraft("下达");
        if (_groups.Count == 0)
            return CampaignRefusals.NotArranged;
        if (findings.FirstOrDefault(found => found.Severity == Severity.Error) is { } error)
            return CampaignRefusals.Faulty(error);
        if (Terms.Dates is { Roster: null } or { Completion: null } or { Summary: null })
            return CampaignRefusals.DatesMissing;
        foreach (var (kind, on) in Terms.Dates.All.Where(date => date.On < today))
            return CampaignRefusals.DatePast(kind, on);
        return Terms.CheckItems.Count == 0 || Terms.DisciplineRules.Count == 0 ? CampaignRefusals.ListsMissing : null;
    }

    /// <summary>Issues the draft to the cities.</summary>
    /// <param name="findings">What <see cref="ArrangementCheck"/> found in its arrangement.</param>
    /// <param name="actor">Who issues it: a person, who has signed.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">As <see cref="RefuseIssue"/> says.</exception>
    public void Issue(IReadOnlyList<ArrangementFinding> findings, CampaignActor actor, DateTimeOffset at)
    {
        RefusedException.Enforce(RefuseIssue(findings, ChinaTime.DayOf(at)));
        Stage = CampaignStage.Issued;
        (IssuedVersion, IssuedAt, IssuedBy) = (1, at, actor.Name);
        Note(CampaignStepKind.Issued, actor, at, "第 1 版");
    }

    /// <summary>Keeps the draft as the record of an earlier year (往年存档); it is not sent to anybody.</summary>
    /// <param name="thisYear">The current local year.</param>
    /// <param name="actor">Who records it.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">It is no draft, is not of an earlier year, or has no groups.</exception>
    public void Record(int thisYear, CampaignActor actor, DateTimeOffset at)
    {
        RequireDraft("存档");
        if (Year >= thisYear)
            throw new RefusedException(CampaignRefusals.NotEarlier);
        if (_groups.Count == 0)
            throw new RefusedException(CampaignRefusals.NotArranged);
        Stage = CampaignStage.Recorded;
        Note(CampaignStepKind.Recorded, actor, at);
    }

    /// <summary>Replaces a city of an issued campaign that cannot come, by hand; the version grows.</summary>
    /// <param name="replacement">Who stands in for whom, and why.</param>
    /// <param name="findings">What <see cref="ArrangementCheck"/> found in the arrangement that <see cref="CityReplacement.In"/> makes.</param>
    /// <param name="actor">Who replaces: a person, who has signed.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">It is a draft, there is no reason, or the new arrangement has an error.</exception>
    public void Replace(CityReplacement replacement, IReadOnlyList<ArrangementFinding> findings, CampaignActor actor, DateTimeOffset at)
    {
        if (Stage != CampaignStage.Issued)
            throw new RefusedException(CampaignRefusals.NotIssued);
        RefusedException.Enforce(replacement.Refuse());
        var groups = replacement.In(CrossGroups());
        if (findings.FirstOrDefault(found => found.Severity == Severity.Error) is { } error)
            throw new RefusedException(CampaignRefusals.Faulty(error));
        Put(groups);
        IssuedVersion++;
        Note(CampaignStepKind.Replaced, actor, at, $"{replacement.Say()}（第 {IssuedVersion} 版）。理由：{replacement.Reason}");
    }

    private void Put(IReadOnlyList<CrossGroup> groups)
    {
        for (var i = 0; i < groups.Count; i++)
            if (_groups.Find(group => group.Ordinal == i + 1) is { } known)
                known.Cross = groups[i];
            else
                _groups.Add(new CampaignGroup(this, i + 1, groups[i]));
        _groups.RemoveAll(group => group.Ordinal > groups.Count);
    }

    private void RequireDraft(string step)
    {
        if (Stage != CampaignStage.Draft)
            throw new RefusedException(CampaignRefusals.NotDraft(step));
    }
}
