using Province.Domain.Tenancy;

namespace Province.Domain.Plans;

/// <summary>A comment with which the province returned a filed version; the city's own row.</summary>
public sealed class PlanComment : ITenantOwned
{
    /// <summary>Takes a comment in.</summary>
    /// <param name="tenant">The city.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="version">The version that was returned.</param>
    /// <param name="ordinal">Its place in the return, from 1.</param>
    /// <param name="comment">The comment.</param>
    public PlanComment(TenantId tenant, Guid planId, int version, int ordinal, ReturnComment comment)
    {
        Tenant = tenant;
        PlanId = planId;
        Version = version;
        Ordinal = ordinal;
        Annex = comment.Annex;
        Text = comment.Text;
    }

    private PlanComment() => Text = null!;

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The plan.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>The version that was returned.</summary>
    public int Version { get; private set; }

    /// <summary>Its place in the return, from 1.</summary>
    public int Ordinal { get; private set; }

    /// <summary>The annex that it is about, or null for the plan as a whole.</summary>
    public int? Annex { get; private set; }

    /// <summary>The comment.</summary>
    public string Text { get; private set; }
}

/// <summary>A comment of the province on a filed plan.</summary>
/// <param name="Annex">The annex that it is about, 0 for the lists of the main text, or null for the plan as a whole.</param>
/// <param name="Text">What is to be mended; not blank.</param>
public sealed record ReturnComment(int? Annex, string Text);
