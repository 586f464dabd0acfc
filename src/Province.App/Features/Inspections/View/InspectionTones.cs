using Province.App.Shell.Components;
using Province.Domain.Inspections;

namespace Province.App.Features.Inspections.View;

/// <summary>The colours of the states; their words are the domain's.</summary>
internal static class InspectionTones
{
    public static StatusTone Of(InspectionState? state) => state switch
    {
        null => StatusTone.Open,
        InspectionState.Inspected => StatusTone.Done,
        _ => StatusTone.Soon,
    };

    public static StatusTone Of(HandoverState state) => state switch
    {
        HandoverState.Disputed => StatusTone.Late,
        HandoverState.NotHanded or HandoverState.HandedOver => StatusTone.Soon,
        HandoverState.Accepted => StatusTone.Open,
        _ => StatusTone.Done,
    };
}
