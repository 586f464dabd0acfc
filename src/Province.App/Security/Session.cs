using Province.Domain.Audit;
using Province.Domain.Tenancy;

namespace Province.App.Security;

/// <summary>What a use case knows of the call it is in; filled by the door before the handler is made.</summary>
internal sealed class Session
{
    private readonly List<Action> _afterCommit = [];
    private Caller? _caller;

    public Caller Caller => _caller ?? throw new InvalidOperationException("There is no caller: this code runs outside the door.");

    public TenantId Tenant => Caller.Tenant;

    /// <summary>How far the right that let the caller in reaches.</summary>
    public Scope Scope { get; private set; }

    internal AuditSubject? Subject { get; private set; }

    internal string Detail { get; private set; } = "";

    internal void Enter(Caller caller, Scope scope)
    {
        _caller = caller;
        Scope = scope;
    }

    /// <summary>Says what the use case changed; the door writes it into the audit trail with the change.</summary>
    /// <param name="kind">What kind of thing, such as <c>plan</c>.</param>
    /// <param name="id">Its id.</param>
    /// <param name="title">Its name, for people.</param>
    /// <param name="detail">What changed, in one Chinese sentence; no secret, no password.</param>
    public void Record(string kind, object id, string title, string detail)
    {
        Subject = new AuditSubject(kind, id.ToString()!, title);
        Detail = detail;
    }

    /// <summary>Does something once the change is committed, such as dropping what a cache holds; never when it is not.</summary>
    public void AfterCommit(Action action) => _afterCommit.Add(action);

    internal void Committed() => _afterCommit.ForEach(action => action());
}
