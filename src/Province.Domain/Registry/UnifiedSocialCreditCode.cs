using System.Text;

namespace Province.Domain.Registry;

/// <summary>A unified social credit code (统一社会信用代码): what identifies an enterprise. The last of its 18 characters checks the others.</summary>
/// <remarks>Source: GB 32100-2015, 4.1 to 4.6 and annex A (ISO 7064 in modulus 31 with the weights 3^i). The check finds every single wrong character and every
/// two neighbours exchanged. The characters I, O, S, V and Z do not occur.</remarks>
public readonly record struct UnifiedSocialCreditCode
{
    /// <summary>How many characters a code has.</summary>
    public const int Length = 18;

    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private readonly string? _value;

    private UnifiedSocialCreditCode(string value) => _value = value;

    /// <summary>The code: 18 characters, upper case.</summary>
    /// <exception cref="InvalidOperationException">This is no code but the empty value of the type.</exception>
    public string Value => _value ?? throw new InvalidOperationException("This credit code was never set.");

    /// <summary>Reads a code as people write it: full-width characters, lower case and white space around or between the characters are accepted.</summary>
    /// <param name="text">The text.</param>
    /// <param name="code">The code, when there is no fault.</param>
    /// <returns>What is wrong, or null.</returns>
    public static CreditCodeFault? Read(string? text, out UnifiedSocialCreditCode code)
    {
        code = default;
        var tidy = Tidy(text ?? "");
        if (tidy.Length != Length)
            return CreditCodeFault.Length;
        if (tidy.Any(letter => !Alphabet.Contains(letter)))
            return CreditCodeFault.Character;
        if (tidy[^1] != CheckCharacterOf(tidy.AsSpan(0, Length - 1)))
            return CreditCodeFault.Check;
        code = new UnifiedSocialCreditCode(tidy);
        return null;
    }

    /// <summary>The check character of a code.</summary>
    /// <param name="body">The 17 characters before it.</param>
    /// <returns>The eighteenth.</returns>
    /// <exception cref="ArgumentException"><paramref name="body"/> has another length, or a character that does not occur in codes.</exception>
    public static char CheckCharacterOf(ReadOnlySpan<char> body)
    {
        if (body.Length != Length - 1)
            throw new ArgumentException($"A code has {Length - 1} characters before its check character, not {body.Length}.", nameof(body));
        var (sum, weight) = (0, 1);
        foreach (var letter in body)
        {
            var value = Alphabet.IndexOf(letter);
            if (value < 0)
                throw new ArgumentException("The text has a character that does not occur in codes.", nameof(body));
            sum += value * weight;
            weight = weight * 3 % Alphabet.Length;
        }

        return Alphabet[(Alphabet.Length - sum % Alphabet.Length) % Alphabet.Length];
    }

    /// <summary>The code.</summary>
    /// <returns>The 18 characters; nothing for the empty value of the type.</returns>
    public override string ToString() => _value ?? "";

    private static string Tidy(string text)
    {
        var tidy = new StringBuilder(Length);
        foreach (var letter in text)
            if (!char.IsWhiteSpace(letter) && letter != '\uFEFF')
                tidy.Append(char.ToUpperInvariant(letter is >= '！' and <= '～' ? (char)(letter - '！' + '!') : letter));
        return tidy.ToString();
    }
}

/// <summary>What is wrong with a text that should be a unified social credit code.</summary>
public enum CreditCodeFault
{
    /// <summary>It has not 18 characters.</summary>
    Length,

    /// <summary>It has a character that does not occur in codes.</summary>
    Character,

    /// <summary>Its last character does not fit the others.</summary>
    Check,
}
