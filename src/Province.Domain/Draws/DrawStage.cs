namespace Province.Domain.Draws;

/// <summary>Where a draw stands.</summary>
public enum DrawStage
{
    /// <summary>Devices commit to their values (承诺).</summary>
    Committing,

    /// <summary>Devices give their values (公开).</summary>
    Revealing,

    /// <summary>The last value is thrown, typed and confirmed (掷骰), at first or after a withdrawal.</summary>
    Throwing,

    /// <summary>There is an outcome (已抽出).</summary>
    Drawn,

    /// <summary>Declared void (已作废).</summary>
    Void,
}
