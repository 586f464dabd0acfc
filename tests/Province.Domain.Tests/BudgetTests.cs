using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Province.Domain.Tests;

/// <summary>The budgets of CONTRIBUTING.md, read from the syntax of every source file.</summary>
public sealed class BudgetTests
{
    private const int LongestMethod = 40;
    private const int MostParameters = 5;

    private static readonly Lazy<IReadOnlyList<CompilationUnitSyntax>> Sources = new(() =>
        [.. House.WrittenSources().Where(file => Path.GetExtension(file) is ".cs")
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: House.Relative(file)).GetCompilationUnitRoot())]);

    [Fact]
    public void Methods_OfTheSource_AreShort() => Breaches(Sources.Value, LongMethods).ShouldBeEmpty();

    [Fact]
    public void Constructors_OfTheSource_TakeFewParameters() => Breaches(Sources.Value, CrowdedConstructors).ShouldBeEmpty();

    [Fact]
    public void Classes_OfTheSource_AreSealed() => Breaches(Sources.Value, OpenClasses).ShouldBeEmpty();

    [Fact]
    public void CancellationTokens_OfTheSource_ComeLast() => Breaches(Sources.Value, EarlyTokens).ShouldBeEmpty();

    [Theory]
    [InlineData("class C { }", 1)]
    [InlineData("sealed class C { }", 0)]
    [InlineData("abstract class C { } sealed class D : C { }", 0)]
    [InlineData("class C { } sealed class D : C { }", 0)]
    [InlineData("static partial class C { } partial class C { }", 0)]
    public void OpenClasses_ADeclaration_IsJudged(string source, int breaches) =>
        Breaches([SyntaxFactory.ParseCompilationUnit(source)], OpenClasses).Count().ShouldBe(breaches);

    [Fact]
    public void Budgets_JustOverAndJustUnder_AreToldApart()
    {
        CompilationUnitSyntax Parse(string source) => SyntaxFactory.ParseCompilationUnit(source);
        Breaches([Parse("sealed class C { void M()\n{" + new string('\n', 38) + "} }")], LongMethods).ShouldBeEmpty();
        Breaches([Parse("sealed class C { void M()\n{" + new string('\n', 39) + "} }")], LongMethods).Count().ShouldBe(1);
        Breaches([Parse("sealed class C(int a, int b, int c, int d, int e);")], CrowdedConstructors).ShouldBeEmpty();
        Breaches([Parse("sealed class C(int a, int b, int c, int d, int e, int f);")], CrowdedConstructors).Count().ShouldBe(1);
        Breaches([Parse("sealed class C { C(int a, int b, int c, int d, int e, int f) { } }")], CrowdedConstructors).Count().ShouldBe(1);
        Breaches([Parse("sealed class C { void M(CancellationToken ct, int a) { } }")], EarlyTokens).Count().ShouldBe(1);
        Breaches([Parse("sealed class C { void M(int a, CancellationToken ct) { } }")], EarlyTokens).ShouldBeEmpty();
    }

    private static IEnumerable<string> Breaches(
        IReadOnlyList<CompilationUnitSyntax> sources, Func<IReadOnlyList<CompilationUnitSyntax>, IEnumerable<SyntaxNode>> find) =>
        find(sources).Select(node => $"{node.SyntaxTree.FilePath}:{Lines(node).StartLinePosition.Line + 1}");

    private static IEnumerable<SyntaxNode> LongMethods(IReadOnlyList<CompilationUnitSyntax> sources) =>
        sources.SelectMany(s => s.DescendantNodes()).OfType<BaseMethodDeclarationSyntax>()
            .Where(m => Lines(m).EndLinePosition.Line - Lines(m).StartLinePosition.Line + 1 > LongestMethod);

    /// <summary>Records and the domain's entities are their data; anything else that needs six things does too much.</summary>
    private static IEnumerable<SyntaxNode> CrowdedConstructors(IReadOnlyList<CompilationUnitSyntax> sources) =>
        sources.Where(s => !s.SyntaxTree.FilePath.StartsWith("src/Province.Domain/", StringComparison.Ordinal))
            .SelectMany(s => s.DescendantNodes()).Where(node => node switch
            {
                ClassDeclarationSyntax declaration => declaration.ParameterList?.Parameters.Count > MostParameters,
                ConstructorDeclarationSyntax constructor => constructor.ParameterList.Parameters.Count > MostParameters,
                _ => false,
            });

    private static IEnumerable<SyntaxNode> OpenClasses(IReadOnlyList<CompilationUnitSyntax> sources)
    {
        var types = sources.SelectMany(s => s.DescendantNodes()).OfType<TypeDeclarationSyntax>()
            .Where(t => t is ClassDeclarationSyntax or RecordDeclarationSyntax { ClassOrStructKeyword.RawKind: not (int)SyntaxKind.StructKeyword }).ToList();
        var closed = types.Where(IsClosed).Select(t => t.Identifier.Text)
            .Concat(types.SelectMany(t => t.BaseList?.Types.Select(b => b.Type.ToString()) ?? [])).ToHashSet();
        return types.Where(t => !closed.Contains(t.Identifier.Text) && t.Identifier.Text != "Program");
    }

    private static bool IsClosed(TypeDeclarationSyntax type) => type.Modifiers.Any(m =>
        m.IsKind(SyntaxKind.SealedKeyword) || m.IsKind(SyntaxKind.StaticKeyword) || m.IsKind(SyntaxKind.AbstractKeyword));

    private static IEnumerable<SyntaxNode> EarlyTokens(IReadOnlyList<CompilationUnitSyntax> sources) =>
        sources.SelectMany(s => s.DescendantNodes()).OfType<MethodDeclarationSyntax>()
            .Where(m => m.ParameterList.Parameters.SkipLast(1).Any(p => p.Type?.ToString() == nameof(CancellationToken)));

    /// <summary>Without the comment that stands before it.</summary>
    private static FileLinePositionSpan Lines(SyntaxNode node) => node.SyntaxTree.GetLineSpan(node.Span);
}
