namespace Province.App.Shell.Components;

/// <summary>What the colour of a state says besides its word.</summary>
public enum StatusTone
{
    /// <summary>Nothing to be done.</summary>
    Quiet,

    /// <summary>Under way.</summary>
    Open,

    /// <summary>Soon due, or doubtful.</summary>
    Soon,

    /// <summary>Late or wrong.</summary>
    Late,

    /// <summary>Done.</summary>
    Done,
}
