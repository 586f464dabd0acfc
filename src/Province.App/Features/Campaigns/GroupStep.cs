namespace Province.App.Features.Campaigns;

/// <summary>How far a group is.</summary>
public enum GroupStep
{
    /// <summary>Named in the campaign; a roster is missing or returned.</summary>
    Named,

    /// <summary>All rosters are filed and one waits for an answer.</summary>
    RosterFiled,

    /// <summary>All rosters are accepted; somebody has not acknowledged the discipline rules.</summary>
    RosterAccepted,

    /// <summary>Everybody has acknowledged them; somebody is not recorded as trained.</summary>
    Acknowledged,

    /// <summary>Everybody is recorded as trained.</summary>
    Trained,

    /// <summary>Dates are agreed with every inspected city.</summary>
    Agreed,

    /// <summary>There are targets to inspect.</summary>
    Drawn,

    /// <summary>Somebody was inspected.</summary>
    Inspecting,

    /// <summary>The fieldwork is closed, and no finding waits to be handed over.</summary>
    HandedOver,

    /// <summary>The summary is filed and not accepted.</summary>
    SummaryFiled,

    /// <summary>The summary is accepted.</summary>
    Closed,
}
