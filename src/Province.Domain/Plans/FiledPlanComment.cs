using Province.Domain.Tenancy;

namespace Province.Domain.Plans;

/// <summary>A comment in a return, as the province keeps it.</summary>
public sealed class FiledPlanComment : ITenantOwned
{
    internal FiledPlanComment(FiledPlan plan, int ordinal, ReturnComment comment)
    {
        Tenant = plan.Tenant;
        FiledPlanId = plan.Id;
        Ordinal = ordinal;
        Annex = comment.Annex;
        Text = comment.Text.Trim();
    }

    private FiledPlanComment() => Text = null!;

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The filed plan.</summary>
    public Guid FiledPlanId { get; private set; }

    /// <summary>Its place in the return, from 1.</summary>
    public int Ordinal { get; private set; }

    /// <summary>The annex that it is about, or null for the plan as a whole.</summary>
    public int? Annex { get; private set; }

    /// <summary>What is to be mended.</summary>
    public string Text { get; private set; }
}
